package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import org.junit.jupiter.api.io.TempDir

class CheckInsTest {
    @TempDir
    lateinit var dir: Path

    @Test
    fun `a check-in is kept, listed and on the dashboard`() = withHome(dir) { home ->
        home.checkins().use { checkins ->
            val made = checkins.add(
                CheckInDraft(
                    craving = 3u,
                    mood = 6u,
                    risky = true,
                    substanceUse = UseDraft.No(null),
                    halt = Halt(tired = true),
                    medication = Medication.PARTLY,
                    note = "  slept at my sister's ",
                ),
                NOW,
            )
            assertEquals(NOW, made.at)
            assertEquals(SubstanceUse.No("2026-11-24"), made.substanceUse)
            assertEquals("slept at my sister's", made.note)
            assertEquals(Halt(tired = true), made.halt)
            assertNull(made.sleep)
            val unanswered = checkins.get(checkins.add(CheckInDraft(), NOW).id)
            assertEquals(null to null, unanswered.substanceUse to unanswered.halt)
            checkins.delete(unanswered.id, NOW)
            assertEquals(made, checkins.get(made.id))
            assertEquals(listOf(made), checkins.list(Listing()))
        }
        val dashboard = home.dashboard(NOW)
        assertEquals("2026-11-24", dashboard.today)
        assertEquals(90, dashboard.days.size)
        assertEquals(Day("2026-11-24", DayState.NO), dashboard.days.last())
        assertEquals(DayState.UNKNOWN, dashboard.days.first().state)
        assertEquals(1u, dashboard.daysThatCount)
        assertEquals(Mean(3.0, 1u), dashboard.week.craving)
        assertEquals(Mean(null, 0u), dashboard.month.sleep)
    }

    @Test
    fun `every bad field is named by its code`() = withHome(dir) { home ->
        home.checkins().use { checkins ->
            val bad = draft(11, "x".repeat(2_001))
            assertEquals(
                mapOf("craving" to "out_of_range", "note" to "too_long"),
                refused { checkins.add(bad, NOW) },
            )
            val later = moment("2026-11-24T08:00:00.001+01:00[Europe/Berlin]")
            assertEquals(mapOf("at" to "in_future"), refused { checkins.add(draft(1).copy(at = later), NOW) })
            val yes = CheckInDraft(substanceUse = UseDraft.Yes(listOf("yesterday")))
            assertEquals(mapOf("use.days" to "not_a_date"), refused { checkins.add(yes, NOW) })
            assertEquals(
                mapOf("now.zone" to "zone_unknown"),
                refused { checkins.add(draft(1), NOW.copy(zone = "GMT+02:00")) },
            )
            assertEquals(listOf(), checkins.list(Listing()))
        }
    }

    @Test
    fun `a check-in is corrected and deleted`() = withHome(dir) { home ->
        home.checkins().use { checkins ->
            val made = checkins.add(draft(3, "first"), NOW)
            val kept = checkins.draft(made.id)
            val edited = checkins.edit(made.id, kept.copy(craving = 5u), NOW)
            assertEquals(made.copy(craving = 5u), edited)
            checkins.delete(made.id, NOW)
            assertEquals("not_found", failure { checkins.get(made.id) }.code)
            assertEquals("not_found", failure { checkins.get("not an id") }.code)
            assertEquals(listOf(), checkins.list(Listing()))
        }
    }

    @Test
    fun `a long list comes page by page`() = withHome(dir) { home ->
        home.checkins().use { checkins ->
            val made = (0..4).map { minute ->
                checkins.add(draft(minute), NOW.copy(epochMs = NOW.epochMs + minute * 60_000))
            }
            val first = checkins.list(Listing(limit = 2u))
            val second = checkins.list(Listing(after = first.last().id, limit = 2u))
            assertEquals(made.reversed().take(4), first + second)
            assertEquals(made.take(2).reversed(), checkins.list(Listing(until = made[2].at)))
            assertEquals(made.drop(3).reversed(), checkins.list(Listing(from = made[3].at)))
        }
    }
}
