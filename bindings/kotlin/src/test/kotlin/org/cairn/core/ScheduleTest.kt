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

class ScheduleTest {
    @TempDir
    lateinit var dir: Path

    /** The evening before the clocks go back in Berlin. */
    private val fold = moment("2026-10-24T20:00:00+02:00[Europe/Berlin]")

    private val tablet = ScheduleEntry(
        kind = ScheduleEntryKind.MEDICATION,
        title = "methadone 60 mg",
        zone = "here",
        timing = Timing.Daily("2026-10-01", listOf("02:30", "08:30"), null),
    )
    private val talk = ScheduleEntry(
        kind = ScheduleEntryKind.APPOINTMENT,
        title = "Dr Linden",
        place = "Room 4",
        zone = "Europe/Berlin",
        timing = Timing.At("2026-10-26T10:00", 50u, "FREQ=WEEKLY", listOf()),
        remind = listOf(1440u, 60u),
    )

    /** Everything that a notification can say. */
    private val neutral = Regex("Reminder from \\d\\d:\\d\\d|Reminder: (\\w+ )?\\d\\d:\\d\\d|Reminder for later|Open to keep reminders coming|This is a test")

    private suspend fun withSchedule(home: Home, body: suspend (Schedule) -> Unit) = home.schedule().use { body(it) }

    @Test
    fun `what the phone shows is at most 64, neutral, and right over a night with two hours of two`() =
        withHome(dir) { home ->
            withSchedule(home) { schedule ->
                schedule.add(tablet, fold)
                schedule.add(talk, fold)
                schedule.add(tablet.copy(timing = Timing.EveryHours("2026-10-24T22:00", 4u, null), zone = "Europe/Berlin"), fold)
                val planned = schedule.plan(fold)
                assertEquals(64, planned.notices.size)
                assertFalse(planned.complete)
                assertEquals("open", planned.notices.last().id)
                assertTrue(planned.notices.zipWithNext().all { (a, b) -> a.at.epochMs <= b.at.epochMs })
                for (notice in planned.notices) assertTrue(neutral.matches(notice.text), notice.text)
                assertEquals(64, planned.notices.map { it.id }.toSet().size)

                val night = schedule.between(fold, moment("2026-10-25T12:00:00+01:00[Europe/Berlin]"), fold)
                // 02:30 is shown twice: it comes once, the first time. Every four hours are four hours.
                val wall = night.map { (it.at.epochMs - fold.epochMs) / 3_600_000.0 }
                assertEquals(listOf(2.0, 6.0, 6.5, 10.0, 13.5, 14.0), wall)
                assertEquals(planned, schedule.plan(fold), "planning again changes nothing")
            }
        }

    @Test
    fun `what became of a reminder is kept, once`() = withHome(dir) { home ->
        withSchedule(home) { schedule ->
            val kept = schedule.add(tablet, fold)
            val first = schedule.plan(fold).notices.first()
            val later = fold.copy(epochMs = first.at.epochMs)
            schedule.shown(first.id, later)
            schedule.opened(first.id, later)
            assertEquals(later.epochMs + 600_000, schedule.snooze(first.id, 10u, later).epochMs)
            val occasion = schedule.coming(1u, fold).single().occasion
            assertContains(first.id, occasion)
            assertEquals(AnswerOutcome.NEW, schedule.answer(occasion, Answer.DONE, later))
            assertEquals(AnswerOutcome.SAME, schedule.answer(occasion, Answer.DONE, later))
            assertEquals(AnswerOutcome.CHANGED, schedule.answer(occasion, Answer.LEFT_OUT, later))
            assertEquals("schedule_answered", failure { schedule.snooze(first.id, 10u, later) }.code)
            assertEquals("schedule_no_such_reminder", failure { schedule.shown("soon", later) }.code)
            assertEquals("not_found", failure { schedule.answer("soon", Answer.DONE, later) }.code)
            val log = schedule.log(later)
            assertEquals(Answer.LEFT_OUT, log.answers[occasion]?.answer)
            assertEquals(later, log.records[first.id]?.opened)
            assertEquals(log.answers, schedule.logBetween("2026-10-24", "2026-10-25").answers)
            assertEquals("schedule_no_such_occurrence", failure { schedule.takenNow(kept.id, later) }.code)
        }
    }

    @Test
    fun `single occurrences are taken out, moved and divided`() = withHome(dir) { home ->
        withSchedule(home) { schedule ->
            val kept = schedule.add(talk, fold)
            assertEquals(talk, kept.body)
            schedule.skip(kept.id, "2026-10-26T10:00", fold)
            val moved = schedule.moveOne(kept.id, "2026-11-02T10:00", "2026-11-03T11:15", fold)
            assertEquals(
                mapOf("2026-10-26T10:00" to Change.Skip, "2026-11-02T10:00" to Change.Move("2026-11-03T11:15")),
                moved.body.changes,
            )
            assertEquals(moved.body, schedule.edit(kept.id, moved.body, fold).body, "handed back as it came")
            assertEquals("2026-11-03T11:15", wall(schedule.coming(1u, fold).single().at))
            schedule.restore(kept.id, "2026-10-26T10:00", fold)
            val divided = schedule.split(kept.id, "2026-11-09T10:00", fold)
            val rest = schedule.edit(divided.after.id, divided.after.body.copy(title = "Dr Weber"), fold)
            assertEquals(listOf("Dr Linden", "Dr Linden", "Dr Weber"), schedule.coming(3u, fold).map { it.title })
            schedule.delete(rest.id, fold)
            assertEquals("not_found", failure { schedule.get(rest.id) }.code)
            assertEquals("Dr Weber", assertNotNull(schedule.undo(rest.id, fold)).body.title)
            assertEquals(0u, schedule.newer())
            assertEquals(
                "schedule_no_such_occurrence",
                failure { schedule.skip(kept.id, "2026-10-27T10:00", fold) }.code,
            )
        }
    }

    private fun wall(at: Moment): String {
        val zone = java.time.ZoneId.of(at.zone)
        return java.time.Instant.ofEpochMilli(at.epochMs).atZone(zone).toLocalDateTime().toString()
    }

    @Test
    fun `an entry that can't be is refused by name`() = withHome(dir) { home ->
        withSchedule(home) { schedule ->
            suspend fun of(entry: ScheduleEntry) = refused { schedule.add(entry, fold) }
            assertEquals(mapOf("title" to "missing"), of(tablet.copy(title = " ")))
            assertEquals(mapOf("zone" to "zone_unknown"), of(tablet.copy(zone = "Middle/Earth")))
            val eight = Timing.Daily("2026-10-01", listOf("8:30"), null)
            assertEquals(mapOf("timing.times" to "not_a_date"), of(tablet.copy(timing = eight)))
            val often = Timing.At("2026-10-26T10:00", null, "FREQ=HOURLY", listOf())
            assertEquals(mapOf("timing.rule" to "rule_too_often"), of(talk.copy(timing = often)))
            assertEquals(mapOf("essential" to "not_a_choice"), of(tablet.copy(kind = ScheduleEntryKind.TEST, essential = true)))
            assertEquals(emptyList(), schedule.list())
        }
    }

    @Test
    fun `quiet hours hold, and a self-test tells whether reminders arrive`() = withHome(dir) { home ->
        withSchedule(home) { schedule ->
            assertEquals(ScheduleSettings(null, null, null), schedule.settings())
            val id = schedule.add(tablet, fold).id
            assertNull(schedule.held(id, fold))
            schedule.setQuiet(Quiet("22:00", "07:00"), fold)
            val held = assertNotNull(schedule.held(id, fold), "half past two waits until seven")
            assertEquals(listOf("02:30", "07:00"), listOf(held.at, held.until).map { wall(it).takeLast(5) })
            assertNull(schedule.silenced(id, fold))
            assertEquals("Reminder from 02:30", schedule.plan(fold).notices.first().text)
            val occasion = schedule.coming(1u, fold).first().occasion
            schedule.answer(occasion, Answer.DONE, fold)
            assertNull(schedule.held(id, fold), "it is taken")
            assertEquals(Answer.DONE, schedule.takeBack(occasion, fold).answer)
            assertNotNull(schedule.held(id, fold))
            assertEquals("schedule_not_answered", failure { schedule.takeBack(occasion, fold) }.code)
            assertEquals(mapOf("quiet.from" to "not_a_date"), refused { schedule.setQuiet(Quiet("22", "07:00"), fold) })
            assertEquals("07:00", wall(schedule.plan(fold).notices.first().at).takeLast(5))
            assertEquals("schedule_no_such_reminder", failure { schedule.selfTestArrived(true, fold) }.code)
            val due = schedule.selfTest(fold)
            assertContains(schedule.plan(fold).notices.map { it.id }, "self-test")
            assertEquals(true, schedule.selfTestArrived(true, due).selfTest?.arrival?.arrived)
            assertNull(schedule.setQuiet(null, fold).quiet)
        }
    }

    @Test
    fun `a calendar goes out in neutral words and comes in whole or not at all`() = withHome(dir) { home ->
        withSchedule(home) { schedule ->
            val clinic = repository("tests/calendars/clinic.ics").toFile().readBytes()
            val preview = schedule.previewIcs(clinic, fold)
            assertEquals(preview.draft.entries.size.toUInt(), preview.new)
            assertTrue(preview.draft.fixed.isNotEmpty() && preview.draft.refused.isNotEmpty())
            assertEquals(emptyList(), schedule.list())
            assertEquals("ics_refused", failure { schedule.importIcs(clinic, false, fold) }.code)
            assertEquals(emptyList(), schedule.list())
            val done = schedule.importIcs(clinic, true, fold)
            assertEquals(preview.new, done.entries.size.toUInt())
            assertEquals(0u, schedule.previewIcs(clinic, fold).new)
            for (bad in listOf("BEGIN:VCALENDAR\n", "", "BEGIN:VCARD\r\nEND:VCARD\r\n")) {
                val code = failure { schedule.importIcs(bad.toByteArray(), true, fold) }.code
                assertTrue(code.startsWith("ics_") && code in errorCodes().map { it.code }, code)
            }
            val talk = schedule.add(talk, fold)
            val needed = schedule.add(tablet.copy(timing = Timing.AsNeeded), fold)
            schedule.takenNow(needed.id, fold)
            val neutral = schedule.exportIcs(Words.NEUTRAL, fold)
            assertEquals(listOf(LeftOut(needed.id)), neutral.leftOut)
            assertFalse("Linden" in neutral.text || "methadone" in neutral.text)
            assertContains(neutral.text, "CLASS:PRIVATE")
            assertContains(schedule.exportIcs(Words.OWN, fold).text, talk.body.title)
        }
    }
}
