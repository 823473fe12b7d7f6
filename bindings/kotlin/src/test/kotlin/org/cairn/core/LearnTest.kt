package org.cairn.core

import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** None of it needs a home. */
class LearnTest {
    private fun texts(): List<About> =
        exercises().map { it.about } + topics().map { it.about } + lessons().map { it.about } +
            ages().map { it.about } + listOf(assertNotNull(wordsPage()).about, assertNotNull(overdoseCard()).about)

    @Test
    fun `every text says where it comes from, how sure that is and who has seen it`() {
        assertTrue(texts().size >= 30, "${texts().size}")
        for (about in texts()) {
            assertTrue(about.evidenceNote.isNotBlank() && about.version > 0u, about.id)
            assertNotEquals(Review.NEEDS_REVIEW, about.review, about.id)
            assertTrue(about.sources.any { it.read != SourceRead.UNREAD && it.citation.isNotBlank() }, about.id)
            assertEquals("en", about.language, about.id)
        }
        for (page in lessons()) assertEquals(page, lesson(page.about.id))
        for (one in exercises()) assertEquals(one, exercise(one.about.id))
        for (one in topics()) assertEquals(one, topic(one.about.id))
        for (id in listOf("check", "private", "leaving")) assertEquals(id, assertNotNull(familyPage(id)).about.id)
        assertEquals(listOf(null, null, null, null), listOf(lesson("x"), exercise("x"), topic("x"), familyPage("x")))
        assertTrue(assertNotNull(assertNotNull(pageForAge(7u)).ages).let { it.from <= 7u && 7u <= it.to })
        assertNull(pageForAge(90u))
    }

    @Test
    fun `each step of the overdose card rests on a source of the card`() {
        val card = assertNotNull(overdoseCard())
        val all = Regex("^\\[\\[steps]]\\nid = \"(.+)\"", RegexOption.MULTILINE)
            .findAll(repository("core/content/overdose/card.toml").toFile().readText()).map { it.groupValues[1] }
        assertEquals(all.toList(), card.steps.map { it.id })
        assertEquals(listOf("call"), card.steps.filter { it.call }.map { it.id })
        val known = card.about.sources.map { it.key }
        for (step in card.steps) {
            assertTrue(step.sources.isNotEmpty() && known.containsAll(step.sources), step.id)
            assertNotEquals(Review.NEEDS_REVIEW, step.review, step.id)
        }
        assertEquals(EmergencyNumber("112", NumberFrom.PERSON), emergencyNumber(" 112 ", NumberFrom.PERSON))
        test { assertEquals(mapOf("number" to "bad_phone_number"), refused { emergencyNumber("soon", NumberFrom.PERSON) }) }
    }

    @Test
    fun `a supporter's wellbeing is asked and scored without a home`() {
        val questions = assertNotNull(checkInstrument())
        val answers = questions.items.associate { it.code to it.options.first().value as UByte? }
        assertEquals(questions.code, checkScore(answers).instrument)
        assertNotNull(checkScore(answers).score)
        test { assertEquals("answers_unknown_item", failure { checkScore(answers + ("x" to 1u)) }.code) }
    }

    @Test
    fun `a text says which language it fell back to`() {
        assertEquals(listOf("en", "es", "fr", "ar", "ru", "zh"), languages().map { it.tag })
        assertEquals(listOf("ar"), languages().filter { it.rightToLeft }.map { it.tag })
        val spanish = textIn("es-MX", "error", "directory_not_json")
        assertEquals("es", spanish.language)
        assertNotEquals(textIn("en", "error", "directory_not_json").text, spanish.text)
        assertEquals("en", textIn("es", "safety", "title").language)
        test { assertEquals(mapOf("tag" to "not_a_choice"), refused { textIn("xx", "error", "io") }) }
        test { assertEquals(mapOf("tag" to "not_a_choice"), refused { speak("xx") }) }
        assertEquals("en", speak("en").tag)
        assertContains(textWith("schedule-notice-at", mapOf("time" to "08:00")), "08:00")
        assertFalse(languages().any { it.name.isBlank() })
    }
}
