package org.cairn.core

import com.sun.jna.NativeLibrary
import java.security.MessageDigest
import java.util.HexFormat
import java.util.Properties
import kotlin.test.Test
import kotlin.test.assertEquals

/** The generated code checks no function at start-up, so that library and code must come from one build. */
class OneBuildTest {
    @Test
    fun `the library that runs is the one that the code was made from`() {
        val build = Properties().apply {
            OneBuildTest::class.java.getResourceAsStream("/cairn-build.properties").use { load(it) }
        }
        val loaded = NativeLibrary.getInstance("cairn_ffi").file.readBytes()
        val found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(loaded))
        assertEquals(build.getProperty("library.sha256"), found, "run `cargo xtask bindings`")
    }
}
