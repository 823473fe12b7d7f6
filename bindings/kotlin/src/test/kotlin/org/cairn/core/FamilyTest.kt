package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import org.junit.jupiter.api.io.TempDir

class FamilyTest {
    @TempDir
    lateinit var dir: Path

    @Test
    fun `a family member's answers are theirs and no result of the person`() = withHome(dir) { home ->
        val answers = assertNotNull(checkInstrument()).items.associate { it.code to 1.toUByte() as UByte? }
        home.familyChecks().use { checks ->
            assertNull(checks.last())
            val kept = checks.keep(answers, NOW)
            assertEquals(6L, kept.body.scored?.score)
            assertEquals(listOf(kept), checks.list())
            assertEquals(6L, checks.last()?.score)
            assertNotNull(checks.againOn(NOW))
            assertEquals("too_soon", failure { checks.keep(answers, NOW) }.code)
            assertEquals("answers_none", failure { checks.keep(answers.mapValues { null }, NOW) }.code)
            home.instruments().use { assertEquals(emptyList(), it.results(Listing())) }
            checks.delete(kept.id, NOW)
            assertNull(checks.againOn(NOW))
        }
    }
}
