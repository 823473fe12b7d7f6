package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class InstrumentsTest {
    @TempDir
    lateinit var dir: Path

    private suspend fun phq9(instruments: Instruments): InstrumentInfo =
        instruments.list().single { it.code == "phq-9" }

    private fun InstrumentInfo.answered(vararg values: Int?): Map<String, UByte?> =
        items.zip(values.toList()).associate { (item, value) -> item.code to value?.toUByte() }

    @Test
    fun `an instrument is asked and scored`() = withHome(dir) { home ->
        home.instruments().use { instruments ->
            val phq9 = phq9(instruments)
            assertEquals(9, phq9.items.size)
            assertEquals(phq9, instruments.questions("phq-9"))
            assertEquals(listOf<UByte>(0u, 1u, 2u, 3u), phq9.items.first().options.map { it.value })
            val scored = instruments.score("phq-9", phq9.answered(1, 1, 1, 1, 1, 1, 1, 0, 0))
            assertEquals(7L to "mild", scored.score to scored.band)
            assertEquals(listOf(), scored.flags)
            assertContains(text("band-phq-9", "mild"), " ")
            assertEquals(listOf(), instruments.results(Listing()))
        }
    }

    @Test
    fun `what was taken is kept, and one answer opens the safety path`() = withHome(dir) { home ->
        home.instruments().use { instruments ->
            val phq9 = phq9(instruments)
            val quiet = instruments.take("phq-9", phq9.answered(1, 0, 0, 0, 0, 0, 0, 0, 0), NOW)
            assertNull(quiet.safety)
            val grave = phq9.answered(0, 0, 0, 0, 0, 0, 0, 0, 1)
            val soon = failure { instruments.take("phq-9", grave, NOW) }
            assertEquals("too_soon" to "2026-12-08", soon.code to soon.againOn)
            assertTrue(soon.safety, "the safety text is shown though nothing was kept")
            assertFalse(failure { instruments.take("phq-9", phq9.answered(3, 3, 3, 3, 3, 3, 3, 3, 0), NOW) }.safety)
            assertEquals("2026-12-08", instruments.againOn("phq-9", NOW))
            val later = moment("2026-12-08T08:00:00+01:00[Europe/Berlin]")
            assertNull(instruments.againOn("phq-9", later))
            val flagged = instruments.take("phq-9", grave, later)
            assertContains(flagged.result.scored.flags, "safety")
            assertEquals(safetyText(), assertNotNull(flagged.safety))
            assertEquals(flagged.result, instruments.result(flagged.result.id))
            instruments.delete(quiet.result.id, later)
            assertEquals(listOf(flagged.result), instruments.results(Listing()))
            assertEquals(listOf(1L), home.dashboard(later).instruments.map { it.score })
        }
    }

    @Test
    fun `an answer left out is none, and a wrong one is refused`() = withHome(dir) { home ->
        home.instruments().use { instruments ->
            val phq9 = phq9(instruments)
            val gaps = instruments.score("phq-9", phq9.answered(null, null, null, 1, 1, 1, 1, 1, 1))
            assertNull(gaps.score)
            assertEquals(phq9.items.take(3).map { it.code }, gaps.missing)
            val wrong = phq9.answered(4, 0, 0, 0, 0, 0, 0, 0, 0)
            assertEquals("answers_not_an_option", failure { instruments.take("phq-9", wrong, NOW) }.code)
            assertEquals("not_found", failure { instruments.score("phq-99", mapOf()) }.code)
        }
    }

    @Test
    fun `the safety text needs no home`() {
        val safety = safetyText()
        assertContains(safety.title, " ")
        assertEquals(4, safety.steps.size)
    }
}
