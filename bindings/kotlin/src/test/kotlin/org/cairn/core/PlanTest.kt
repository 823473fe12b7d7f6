package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class PlanTest {
    @TempDir
    lateinit var dir: Path

    private val sam = PlanEntryDraft(text = "Sam", number = "+49 (0)30 123-45", note = "after work")

    private fun Plan.of(section: Section): List<String> =
        sections.single { it.section == section }.entries.map { it.text }

    private fun Sos.step(code: String): SosStep = steps.single { it.code == code }

    private suspend fun fill(home: Home) {
        home.plan().use { plan ->
            plan.add(Section.ALONE, PlanEntryDraft(text = "Cold water, then a walk"), null, NOW)
            plan.add(Section.HELP, sam, null, NOW)
            plan.add(Section.SURROUNDINGS, PlanEntryDraft(text = "Keys at my sister's"), null, NOW)
            plan.add(Section.REASONS, PlanEntryDraft(text = "Mia's birthday"), null, NOW)
        }
        addLines(home)
    }

    /** Made-up numbers of a made-up press, signed with a key of theirs. */
    private val example = "core/packs/example"
    private val linesPack = repository("$example/lines-1.cairnpack").toFile().readBytes()
    private val linesSignature = repository("$example/lines-1.cairnpack.minisig").toFile().readText()

    private suspend fun addLines(home: Home) = home.packs().use { packs ->
        val key = repository("$example/press.pub").toFile().readLines().last()
        val fingerprint = packs.previewPublisher("Example Press", key).fingerprint
        packs.trust("Example Press", key, fingerprint, NOW)
        packs.install(linesPack, linesSignature, NOW)
    }

    @Test
    fun `one call gives the whole crisis screen, with and without an open home`() = withHome(dir) { home ->
        val bare = home.sos()
        assertEquals(sosText(), bare)
        assertFalse(bare.own)
        fill(home)
        val sos = home.sos()
        assertTrue(sos.own)
        assertEquals("body", sos.steps.first().code)
        assertEquals(safetyText(), sos.safety)
        val help = sos.step("help")
        assertEquals("tel:+493012345", help.entries.single().tel)
        assertNull(help.howToAdd)
        val lines = sos.step("professionals").lines
        assertEquals(listOf("tel:5550100", "tel:5550199"), lines.map { it.tel })
        val line = lines.first()
        assertEquals("Example Press" to "2026-11-20", line.from to line.checked)
        assertTrue(line.source.startsWith("example.org"), line.source)
        assertEquals(listOf("en", "es"), line.languages)
        for (code in listOf("alone", "surroundings", "reasons")) assertEquals(1, sos.step(code).entries.size, code)
        assertEquals(sos, sosRead(dir.toString(), key(1)))
        assertEquals("wrong_key", failure { sosRead(dir.toString(), key(2)) }.code)
        home.lock()
        assertEquals("closed", failure { home.sos() }.code)
        assertEquals(sos, sosRead(dir.toString(), key(1)))
        home.unlock(key(1), NOW)
    }

    @Test
    fun `the crisis screen goes back with the plan`() = withHome(dir) { home ->
        fill(home)
        val before = home.sos()
        home.plan().use { plan ->
            val kept = plan.get().sections.single { it.section == Section.HELP }.entries.single()
            assertEquals(kept, plan.remove(kept.id, NOW))
            assertNotNull(home.sos().step("help").howToAdd)
            assertEquals(listOf("Sam"), assertNotNull(plan.undo(NOW)).of(Section.HELP))
            assertEquals(before, home.sos())
            assertEquals(emptyList(), assertNotNull(plan.undo(NOW)).of(Section.HELP))
            assertEquals(emptyList(), home.sos().step("help").entries)
        }
    }

    @Test
    fun `a plan is changed entry by entry and restored to a version`() = withHome(dir) { home ->
        home.plan().use { plan ->
            assertNull(plan.undo(NOW))
            val walk = plan.add(Section.ALONE, PlanEntryDraft(text = "Walk"), null, NOW)
            val tea = plan.add(Section.ALONE, PlanEntryDraft(text = "Tea"), 0u, NOW)
            assertEquals(listOf("Tea", "Walk"), plan.get().of(Section.ALONE))
            plan.reorder(walk.id, 0u, NOW)
            assertEquals("Green tea", plan.edit(tea.id, PlanEntryDraft(text = "Green tea"), NOW).text)
            assertEquals(listOf("Walk", "Green tea"), plan.get().of(Section.ALONE))
            val first = plan.versions().last { it.body.of(Section.ALONE) == listOf("Walk") }
            assertEquals(listOf("Walk"), plan.restore(first.rev, NOW).of(Section.ALONE))
            assertEquals("not_found", failure { plan.restore("soon", NOW) }.code)
            assertEquals("not_found", failure { plan.reorder(tea.id, 0u, NOW) }.code)
        }
    }

    @Test
    fun `what can't stand in a plan is named`() = withHome(dir) { home ->
        home.plan().use { plan ->
            val bad = PlanEntryDraft(text = " ", number = "call me")
            assertEquals(
                mapOf("number" to "not_dialable", "text" to "missing"),
                refused { plan.add(Section.HELP, bad, null, NOW) },
            )
            val person = PlanEntryDraft(kind = PlanEntryKind.PERSON, text = "Sam")
            assertEquals(mapOf("kind" to "not_a_choice"), refused { plan.add(Section.ALONE, person, null, NOW) })
            assertTrue(plan.get().sections.all { it.entries.isEmpty() })
            assertEquals(listOf(1, 2, 3, 4, 5, 6, null), plan.get().sections.map { it.step?.toInt() })
        }
        assertEquals(mapOf("number" to "not_dialable"), refused { phone("soon") })
    }
}
