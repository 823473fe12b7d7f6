package org.cairn.core

import java.nio.file.Path
import kotlin.io.path.createDirectory
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class PortableTest {
    @TempDir
    lateinit var dir: Path

    private suspend fun fill(home: Home) {
        home.checkins().use { it.add(draft(3, "slept at my sister's"), NOW) }
        home.plan().use { it.add(Section.HELP, PlanEntryDraft(text = "Sam", number = "12 34"), null, NOW) }
        home.lapses().use { it.add(LapseDraft(situation = "alone"), NOW) }
        home.goals().use { goals ->
            val gone = goals.add(GoalDraft(Area.WORK, "A job", null), NOW)
            goals.delete(gone.id, NOW)
            goals.add(GoalDraft(Area.HOUSING, "A flat", null), NOW)
        }
        home.ifthens().use { it.add(IfThen(cue = Cue.Place("Station"), action = "Take the bus"), NOW) }
        home.urges().use { it.start(UrgeStart(7u, 10u, Choice.Draw, Halt()), NOW) }
        home.insight().use { it.switch("craving_rising", false, NOW) }
        home.schedule().use { schedule ->
            val daily = Timing.Daily("2026-11-01", listOf("08:30"), null)
            schedule.add(ScheduleEntry(ScheduleEntryKind.MEDICATION, "methadone", zone = "here", timing = daily), NOW)
            schedule.plan(NOW)
        }
    }

    @Test
    fun `what goes out and comes in elsewhere goes out again byte by byte`() = withHome(dir) { home ->
        fill(home)
        val behind = home.staysBehind()
        assertEquals(StaysBehind(listOf(), 0u, listOf(), 0u, undo = true), behind, "what was deleted does not travel")
        val export = home.exportJson()
        val there = dir.resolve("there").createDirectory()
        Home.create(there.toString(), key(2), Setup(), null).use { other ->
            other.imports().use { imports ->
                val empty = other.exportJson()
                val shown = imports.preview(export.toByteArray())
                assertTrue(shown.changes)
                assertEquals(1u, shown.kinds.getValue("goal").new)
                assertEquals(empty, other.exportJson(), "looking keeps nothing")
                assertFalse(other.hasImportToUndo())
                assertEquals(shown, imports.take(export.toByteArray(), NOW))
                assertEquals(export, other.exportJson())
                assertEquals(home.sos(), other.sos())
                val again = imports.preview(export.toByteArray())
                assertFalse(again.changes)
                assertTrue(other.hasImportToUndo())
                assertNotEquals(0u, imports.undo(NOW).entries)
                assertEquals(empty, other.exportJson())
                assertEquals(sosText(), other.sos())
                assertEquals("import_nothing_to_undo", failure { imports.undo(NOW) }.code)
            }
            other.lock()
        }
    }

    @Test
    fun `what was changed since is named and nothing of the import is taken back`() = withHome(dir) { home ->
        fill(home)
        val export = home.exportJson()
        val there = dir.resolve("there").createDirectory()
        Home.create(there.toString(), key(2), Setup(), null).use { other ->
            other.imports().use { imports ->
                imports.take(export.toByteArray(), NOW)
                val goal = other.goals().use { goals ->
                    goals.list().single().also { goals.reach(it.id, "2026-11-24", NOW) }
                }
                val before = other.exportJson()
                val refused = failure { imports.undo(NOW) }
                assertEquals("import_changed_since", refused.code)
                assertEquals(listOf(RefusedField("goal ${goal.id}", "changed_since")), refused.fields)
                assertEquals(before, other.exportJson())
            }
            other.lock()
        }
    }

    @Test
    fun `a file that is no export is refused whole`() = withHome(dir) { home ->
        fill(home)
        val export = home.exportJson()
        home.imports().use { imports ->
            for ((file, code) in listOf(
                "" to "import_not_ours",
                "{}" to "import_not_ours",
                export.replace("\"v\":2", "\"v\":9999") to "import_newer_version",
                export.replace("\"area\":\"housing\"", "\"area\":7") to "import_damaged",
            )) {
                assertEquals(code, failure { imports.take(file.toByteArray(), NOW) }.code, file.take(40))
            }
        }
        assertEquals(export, home.exportJson())
        assertFalse(home.hasImportToUndo())
    }
}
