package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import org.junit.jupiter.api.io.TempDir

class AfterTest {
    @TempDir
    lateinit var dir: Path

    @Test
    fun `use is met once, with the days that stay`() = withHome(dir) { home ->
        home.checkins().use { checkins ->
            val told = checkins.add(CheckInDraft(substanceUse = UseDraft.Yes(listOf())), NOW)
            assertEquals(Met(0u), checkins.after(listOf(told.id), null, NOW).lapse)
            assertNull(checkins.after(listOf(told.id), told.substanceUse, NOW).lapse)
        }
    }

    @Test
    fun `who came out of somewhere is warned until the last day`() = withHome(dir) { home ->
        home.aways().use { aways ->
            val noted = aways.add(CameOut(Break.DETOX, "2026-11-24"), NOW)
            assertEquals(listOf(noted), aways.list())
            assertEquals(toleranceText(Break.DETOX), home.tolerance(NOW))
            assertEquals(home.sos().warnings.single().until, assertNotNull(toleranceUntil(noted.body)))
            aways.delete(noted.id, NOW)
            assertNull(home.tolerance(NOW))
            assertEquals(mapOf("of" to "not_a_choice"), refused { aways.add(CameOut(Break.ABSTINENCE, "2026-11-24"), NOW) })
        }
    }
}
