package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class LapseTest {
    @TempDir
    lateinit var dir: Path

    @Test
    fun `a lapse resets nothing`() = withHome(dir) { home ->
        val never = home.checkins().use { it.add(CheckInDraft(substanceUse = UseDraft.No("2026-11-20")), NOW) }
        val before = home.calendar("2026-11", NOW)
        assertEquals(5u, before.daysThatCount)
        home.lapses().use { lapses ->
            val debrief = lapses.add(LapseDraft(safe = Safe.YES, situation = "alone at home"), NOW)
            assertEquals(5u, debrief.daysThatCount)
            assertEquals(false to Tell.Nobody, debrief.marked to debrief.tell)
            assertFalse(debrief.sosFirst)
            assertEquals(before, home.calendar("2026-11", NOW))
            home.checkins().use { it.add(CheckInDraft(substanceUse = UseDraft.Yes(listOf())), NOW) }
            val helped = lapses.draft(debrief.lapse.id).copy(helped = "a walk")
            val marked = lapses.edit(debrief.lapse.id, helped, NOW)
            assertEquals(true, marked.marked)
            assertEquals(5u, marked.daysThatCount)
            assertEquals(DayState.YES, home.calendar("2026-11", NOW).days.last().state)
            lapses.delete(debrief.lapse.id, NOW)
            assertEquals(emptyList(), lapses.list())
            val back = assertNotNull(lapses.undo(debrief.lapse.id, NOW)).body
            assertEquals("alone at home" to "a walk", back.situation to back.helped)
            assertEquals(5u, home.calendar("2026-11", NOW).daysThatCount)
        }
        // Only the person's own correction lowers it.
        home.checkins().use { checkins ->
            val corrected = checkins.draft(never.id).copy(substanceUse = UseDraft.No("2026-11-22"))
            checkins.edit(never.id, corrected, NOW)
        }
        assertEquals(3u, home.calendar("2026-11", NOW).daysThatCount)
    }

    @Test
    fun `whoever is not surely safe sees the crisis screen first`() = withHome(dir) { home ->
        home.lapses().use { lapses ->
            for ((safe, first) in listOf(Safe.NO to true, Safe.NOT_SURE to true, Safe.YES to false, null to false)) {
                val debrief = lapses.add(LapseDraft(safe = safe), NOW)
                assertEquals(first, debrief.sosFirst, "$safe")
                assertEquals(home.sos(), debrief.sos)
                assertEquals(toleranceText(null), debrief.tolerance)
            }
            val later = NOW.copy(epochMs = NOW.epochMs + 1)
            val bad = LapseDraft(`when` = later, amount = "x".repeat(201))
            assertEquals(mapOf("when" to "in_future", "amount" to "too_long"), refused { lapses.add(bad, NOW) })
        }
    }

    @Test
    fun `nobody is asked how much of what they left out`() {
        var asked: Question? = Question.SAFE
        val said = LapseDraft(substance = "wine")
        val questions = generateSequence(asked) { questionAfter(it, said) }.toList()
        assertEquals(Question.entries, questions)
        asked = questionAfter(Question.SUBSTANCE, LapseDraft())
        assertEquals(null, asked)
    }

    @Test
    fun `a month has each of its days up to today`() = withHome(dir) { home ->
        val month = home.calendar("2026-11", NOW)
        assertEquals("2026-11", month.month)
        assertEquals("2026-11-01" to "2026-11-24", month.days.first().date to month.days.last().date)
        assertEquals(24, month.days.size)
        assertEquals(emptyList(), home.calendar("2026-12", NOW).days)
        assertEquals(mapOf("month" to "not_a_month"), refused { home.calendar("2026-13", NOW) })
    }
}
