package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class HomeTest {
    @TempDir
    lateinit var dir: Path

    @Test
    fun `a home is made once and opened with its key`() = test {
        assertFalse(homeExists(dir.toString()))
        Home.create(dir.toString(), key(1), Setup(demo = true), null).use { home ->
            assertTrue(home.isDemo())
            home.lock()
        }
        assertTrue(homeExists(dir.toString()))
        assertEquals("exists", failure { Home.create(dir.toString(), key(1), Setup(), null) }.code)
        Home.open(dir.toString(), key(1), null, NOW).use { home ->
            assertTrue(home.isDemo())
            home.lock()
        }
    }

    @Test
    fun `a wrong key is said by its code and harms nothing`() = test {
        Home.create(dir.toString(), key(1), Setup(), null).use { home ->
            home.checkins().use { it.add(draft(3), NOW) }
            home.lock()
        }
        val wrong = failure { Home.open(dir.toString(), key(2), null, NOW) }
        assertEquals("wrong_key" to false, wrong.code to wrong.retryable)
        Home.open(dir.toString(), key(1), null, NOW).use { home ->
            home.checkins().use { assertEquals(1, it.list(Listing()).size) }
            home.lock()
        }
    }

    @Test
    fun `a key of another length is refused before anything is touched`() = test {
        val short = ByteArray(31)
        assertEquals(mapOf("key" to "out_of_range"), refused { Home.create(dir.toString(), short, Setup(), null) })
        assertEquals(mapOf("install" to "out_of_range"), refused { Home.create(dir.toString(), key(1), Setup(), short) })
        assertFalse(homeExists(dir.toString()))
        assertEquals("not_found", failure { Home.open(dir.toString(), key(1), null, NOW) }.code)
    }

    @Test
    fun `a second opening waits for the first to end`() = withHome(dir) { home ->
        val second = failure { Home.open(dir.toString(), key(1), null, NOW) }
        assertEquals("in_use" to true, second.code to second.retryable)
        assertEquals("in_use", failure { home.unlock(key(1), NOW) }.code)
        home.checkins().use { it.add(draft(3), NOW) }
    }

    @Test
    fun `a locked home does nothing until it is unlocked`() = withHome(dir) { home ->
        home.checkins().use { checkins ->
            checkins.add(draft(3), NOW)
            home.lock()
            home.lock()
            assertEquals("closed", failure { checkins.add(draft(4), NOW) }.code)
            assertEquals("closed", failure { home.dashboard(NOW) }.code)
            assertEquals("closed", failure { home.sync(Mailboxes(), NOW) }.code)
            assertEquals("wrong_key", failure { home.unlock(key(2), NOW) }.code)
            assertEquals("closed", failure { checkins.list(Listing()) }.code)
            home.unlock(key(1), NOW)
            assertEquals(listOf<UByte?>(3u), checkins.list(Listing()).map { it.craving })
        }
    }

    @Test
    fun `a home whose objects are all closed can be opened again`() = test {
        val home = Home.create(dir.toString(), key(1), Setup(), null)
        val checkins = home.checkins()
        home.close()
        assertFailsWith<IllegalStateException> { home.dashboard(NOW) }
        // An area is an owner as well: the home is still open.
        checkins.add(draft(3), NOW)
        assertEquals("in_use", failure { Home.open(dir.toString(), key(1), null, NOW) }.code)
        checkins.close()
        checkins.close()
        openSoon(dir).use { again ->
            again.checkins().use { assertEquals(1, it.list(Listing()).size) }
            again.lock()
        }
    }

    @Test
    fun `everything a person wrote is in the export`() = withHome(dir) { home ->
        home.checkins().use { it.add(draft(3, "slept at my sister's"), NOW) }
        val export = home.exportJson()
        assertContains(export, "\"format\":\"cairn-export\"")
        assertContains(export, "slept at my sister's")
    }
}
