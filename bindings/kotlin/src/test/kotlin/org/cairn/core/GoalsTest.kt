package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import org.junit.jupiter.api.io.TempDir

class GoalsTest {
    @TempDir
    lateinit var dir: Path

    @Test
    fun `a goal goes step by step, and done is done`() = withHome(dir) { home ->
        home.goals().use { goals ->
            val made = goals.add(GoalDraft(Area.HOUSING, " A place of my own ", null), NOW)
            assertEquals("A place of my own", made.body.title)
            goals.addStep(made.id, GoalStepDraft("Ring the office", "2026-12-01", "2026-11-30"), NOW)
            val two = goals.addStep(made.id, GoalStepDraft("Papers"), NOW)
            val (ring, papers) = two.body.steps
            assertEquals(listOf(GoalReminder(made.id, ring.id, "2026-11-30")), goals.reminders())
            val moved = goals.moveStep(made.id, papers.id, 0u, NOW)
            assertEquals(listOf("Papers", "Ring the office"), moved.body.steps.map { it.text })
            assertEquals("2026-11-24", goals.markStep(made.id, ring.id, "2026-11-24", NOW).body.steps[1].done)
            assertEquals(emptyList(), goals.reminders())
            goals.editStep(made.id, papers.id, GoalStepDraft("All papers"), NOW)
            goals.removeStep(made.id, papers.id, NOW)
            assertEquals(listOf("All papers"), assertNotNull(goals.undo(made.id, NOW)).body.steps.map { it.text }.take(1))
            assertEquals("2026-11-24", goals.reach(made.id, "2026-11-24", NOW).body.done)
            assertNull(goals.reach(made.id, null, NOW).body.done)
            val edited = goals.edit(made.id, GoalDraft(Area.HOUSING, "A flat", "quiet"), NOW)
            assertEquals(listOf(edited), goals.list())
        }
    }

    @Test
    fun `what is wrong with a goal is named`() = withHome(dir) { home ->
        home.goals().use { goals ->
            assertEquals(mapOf("title" to "missing"), refused { goals.add(GoalDraft(Area.WORK, " ", null), NOW) })
            val made = goals.add(GoalDraft(Area.WORK, "A job", null), NOW)
            val past = GoalStepDraft("Ring", null, "2026-11-23")
            assertEquals(mapOf("remind" to "out_of_range"), refused { goals.addStep(made.id, past, NOW) })
            val never = GoalStepDraft("Ring", "soon", null)
            assertEquals(mapOf("due" to "not_a_date"), refused { goals.addStep(made.id, never, NOW) })
            assertEquals("not_found", failure { goals.markStep(made.id, made.id, null, NOW) }.code)
        }
    }
}
