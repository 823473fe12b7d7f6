package org.cairn.core

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertTrue

class ErrorsTest {
    /** `code` to `retryable`, as docs/errors.md has them. */
    private fun documented(): Map<String, Boolean> {
        val row = Regex("""^\| `([a-z_]+)` \| (yes|no) \|""", RegexOption.MULTILINE)
        val page = repository("docs/errors.md").toFile().readText()
        return row.findAll(page).associate { it.groupValues[1] to (it.groupValues[2] == "yes") }
    }

    @Test
    fun `every documented code can be thrown, and no other is known`() {
        val documented = documented()
        assertTrue(documented.size > 50, "${documented.size}")
        assertEquals(documented, errorCodes().associate { it.code to it.retryable })
        assertTrue(errorCodes().all { it.meaning.isNotBlank() })
        for ((code, retryable) in documented) {
            val thrown = assertFailsWith<CairnException> { throw CairnException.Failed(code, retryable, listOf(), null, false) }
            assertEquals(code, (thrown as CairnException.Failed).code)
        }
    }

    @Test
    fun `every code has words for a person`() {
        for (code in documented().keys - "internal") {
            val said = errorText(code)
            assertTrue(said.text.endsWith(".") && said.text != errorText("internal").text, "$code: ${said.text}")
            assertFalse("cairn " in said.text + said.hint, code)
        }
    }

    @Test
    fun `one kind of error covers all, so that none is forgotten`() {
        val code = when (val error: CairnException = CairnException.Failed("io", true, listOf(), null, false)) {
            is CairnException.Failed -> error.code
        }
        assertEquals("io", code)
    }

    @Test
    fun `an error names fields and shows no values`() = test {
        val wrong = failure { Home.open("/nowhere", key(1), null, NOW.copy(zone = "Middle/Earth")) }
        assertEquals(listOf(RefusedField("now.zone", "zone_unknown")), wrong.fields)
        assertFalse(wrong.message.contains("Middle") || wrong.message.contains("nowhere"), wrong.message)
    }
}
