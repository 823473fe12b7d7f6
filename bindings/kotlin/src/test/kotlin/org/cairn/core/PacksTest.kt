package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class PacksTest {
    @TempDir
    lateinit var dir: Path

    private val folder = "core/packs/tests/signed/who-5-1.cairnpack"
    private val pack = repository(folder).toFile().readBytes()
    private val signature = repository("$folder.minisig").toFile().readText()
    private val key = repository("core/packs/publisher.pub").toFile().readLines().last()

    @Test
    fun `a pack is looked at, installed, listed and removed`() = withHome(dir) { home ->
        home.packs().use { packs ->
            val seen = packs.verify(pack, signature)
            assertEquals("who-5" to 1u, seen.id to seen.version)
            assertNull(seen.installed)
            assertEquals(emptyList(), packs.list())
            val (installed, services) = packs.install(pack, signature, NOW)
            assertNull(services)
            assertEquals(seen.copy(installed = NOW), installed)
            assertEquals(listOf(installed), packs.list())
            assertEquals(installed, packs.install(pack, signature, NOW).pack, "once more changes nothing")
            // Its published words are not ours to give: it is there and not offered.
            val content = seen.contents.single()
            assertTrue(content.heldBack in errorCodes().map { it.code }, content.heldBack)
            home.instruments().use { instruments ->
                assertFalse(content.code in instruments.list().map { it.code })
                assertEquals(content.heldBack, failure { instruments.take(content.code, mapOf(), NOW) }.code)
            }
            packs.remove("who-5")
            assertEquals(emptyList(), packs.list())
            assertEquals("not_found", failure { packs.remove("who-5") }.code)
        }
    }

    @Test
    fun `a bad pack is refused with the reason, and nothing of it is kept`() = withHome(dir) { home ->
        home.packs().use { packs ->
            val flipped = pack.copyOf().also { it[it.size / 2] = (it[it.size / 2] + 1).toByte() }
            val big = ByteArray(32 * 1024 * 1024)
            for ((bytes, code) in listOf(flipped to "pack_bad_signature", big to "pack_too_big", ByteArray(0) to "pack_bad_signature")) {
                val refused = failure { packs.install(bytes, signature, NOW) }
                assertEquals(code to false, refused.code to refused.retryable)
            }
            assertEquals("pack_bad_signature", failure { packs.verify(pack, "no signature") }.code)
            assertEquals(emptyList(), packs.list())
        }
    }

    @Test
    fun `a publisher is trusted only with the fingerprint that was shown`() = withHome(dir) { home ->
        home.packs().use { packs ->
            val ours = packs.publishers().single()
            assertTrue(ours.builtIn)
            assertEquals(ours.fingerprint, packs.previewPublisher("Somebody", key).fingerprint)
            val other = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"
            val shown = packs.previewPublisher("A clinic", other)
            assertFalse(shown.builtIn)
            assertEquals("pack_fingerprint_differs", failure { packs.trust("A clinic", other, ours.fingerprint, NOW) }.code)
            assertEquals(shown, packs.trust("A clinic", other, shown.fingerprint, NOW))
            assertContains(packs.publishers(), shown)
            packs.distrust(shown.fingerprint)
            assertEquals(listOf(ours), packs.publishers())
            assertEquals("not_found", failure { packs.distrust(ours.fingerprint) }.code)
            assertEquals("pack_not_a_key", failure { packs.previewPublisher("Nobody", "key") }.code)
        }
    }
}
