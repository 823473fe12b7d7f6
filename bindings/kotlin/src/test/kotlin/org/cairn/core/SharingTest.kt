package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class SharingTest {
    @TempDir
    lateinit var dir: Path

    @Test
    fun `an invite is looked at, accepted, confirmed and withdrawn`() = withHome(dir) { home ->
        val server = Mailboxes()
        home.links().use { links ->
            val seen = links.look(INVITE, NOW)
            assertEquals(listOf("Dr Example", "https://cairn.example", "2026-11-27"), listOf(seen.label, seen.server, seen.lastDay))
            assertEquals("not_an_invite", failure { links.look("https://cairn.example/", NOW) }.code)
            val accepted = links.accept(INVITE, "Blue door", null, server, NOW)
            assertNull(accepted.problem)
            assertEquals(Stage.OPEN to false, accepted.link.stage to accepted.link.sharing)
            assertEquals("link_exists", failure { links.accept(INVITE, "Blue door", null, server, NOW) }.code)
            assertEquals(6, links.sixWords(seen.link).size)
            links.confirm(seen.link, NOW)
            assertEquals(NOW, links.get(seen.link, NOW).confirmed)
            assertEquals("link_still_open", failure { links.remove(seen.link) }.code)
            links.withdraw(seen.link, NOW)
            assertEquals(Stage.CLOSING, links.list(NOW).single().stage)
            assertEquals("link_not_open", failure { links.withdraw(seen.link, NOW) }.code)
        }
    }

    @Test
    fun `a grant shows what it shares, is given and withdrawn`() = withHome(dir) { home ->
        val server = Mailboxes()
        val link = home.links().use { it.accept(INVITE, "Blue door", null, server, NOW).link.id }
        val entry = home.checkins().use { it.add(draft(3, "slept at my sister's"), NOW) }
        home.grants().use { grants ->
            val shown = grants.preview(link, shareCheckIns(), NOW)
            assertEquals(listOf(entry.id), shown.items.map { it.id })
            assertContains(shown.items.single().json, "slept at my sister's")
            val alerts = shareCheckIns().copy(kinds = listOf(Kind.ALERT), rules = listOf("poor_sleep"))
            val named = grants.preview(link, alerts, NOW).rules.single()
            assertTrue(named.on && named.title.isNotBlank() && "7" in named.description, "$named")
            assertEquals("grant_rules", failure { grants.preview(link, alerts.copy(rules = listOf("no_such_rule")), NOW) }.code)

            val hidden = grants.preview(link, shareCheckIns().copy(detail = Detail.SUMMARY), NOW)
            assertFalse(hidden.items.single().json.contains("sister"))
            assertEquals(mapOf("from" to "not_a_date"), refused { grants.give(link, shareCheckIns().copy(from = "soon"), NOW) })
            assertEquals("grant_text", failure { grants.give(link, shareCheckIns().copy(purpose = " "), NOW) }.code)
            assertEquals("no_live_grant", failure { grants.withdraw(link, NOW) }.code)
            val given = grants.give(link, shareCheckIns(), NOW)
            assertEquals(GrantView(given, live = true, withdrawn = false, replaced = false), grants.list(link, NOW).single())
            val report = home.sync(server, NOW)
            assertTrue(report.complete)
            assertTrue(report.links.single().sent >= 2u, "the grant and the check-in")
            grants.withdraw(link, NOW)
            assertTrue(grants.list(link, NOW).single().withdrawn)
        }
    }

    @Test
    fun `an invite may be accepted with a first grant`() = withHome(dir) { home ->
        home.checkins().use { it.add(draft(3), NOW) }
        home.links().use { links ->
            assertEquals(1, links.preview(INVITE, "Blue door", shareCheckIns(), NOW).items.size)
            assertEquals("label_invalid", failure { links.preview(INVITE, " ", shareCheckIns(), NOW) }.code)
            val accepted = links.accept(INVITE, "Blue door", shareCheckIns(), Mailboxes(), NOW)
            assertEquals(true to Delivery.SENT, accepted.link.sharing to accepted.link.delivery)
        }
    }
}
