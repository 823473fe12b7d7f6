package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class TransportTest {
    @TempDir
    lateinit var dir: Path

    private class Throwing(val what: () -> Throwable) : Transport {
        override fun send(request: Request): Response = throw what()

        override fun cancel(requestId: ULong) = Unit
    }

    /** The problem of a synchronisation over this transport; the home goes on afterwards. */
    private suspend fun problem(home: Home, what: () -> Throwable): Problem? {
        val report = home.sync(Throwing(what), NOW)
        home.dashboard(NOW)
        return report.links.single().problem
    }

    @Test
    fun `without a network the link waits, and the code says why`() = withHome(dir) { home ->
        home.links().use { links ->
            val accepted = links.accept(INVITE, "Blue door", null, Throwing { TransportFailure.Offline() }, NOW)
            assertEquals(Problem("offline", true), accepted.problem)
            assertEquals(Stage.CLAIMING to Delivery.NOT_SENT_YET, accepted.link.stage to accepted.link.delivery)
            val report = home.sync(Throwing { TransportFailure.Offline() }, NOW)
            assertFalse(report.complete)
            assertEquals(Problem("offline", true), report.links.single().problem)
            assertTrue(home.sync(Mailboxes(), NOW).complete)
            assertEquals(Stage.OPEN, links.list(NOW).single().stage)
        }
    }

    @Test
    fun `every failure of a transport has its code`() = withHome(dir) { home ->
        home.links().use { it.accept(INVITE, "Blue door", null, Mailboxes(), NOW) }
        assertEquals(Problem("timeout", true), problem(home) { TransportFailure.Timeout() })
        assertEquals(Problem("cancelled", true), problem(home) { TransportFailure.Cancelled() })
        assertEquals(Problem("connection_insecure", false), problem(home) { TransportFailure.Insecure() })
        assertEquals(Problem("answer_too_large", true), problem(home) { TransportFailure.TooLarge() })
        assertEquals(Problem("connection_broken", true), problem(home) { TransportFailure.Broken() })
    }

    @Test
    fun `an exception that nobody declared breaks one request, not the program`() = withHome(dir) { home ->
        val server = Mailboxes()
        home.links().use { it.accept(INVITE, "Blue door", null, server, NOW) }
        assertEquals(Problem("connection_broken", true), problem(home) { IllegalStateException("boom") })
        // Not even an exception: JNA writes it to standard error, and no answer comes.
        assertEquals(Problem("connection_broken", true), problem(home) { AssertionError("not an Exception") })
        assertTrue(home.sync(server, NOW).complete)
    }

    @Test
    fun `a request says enough to be sent and nothing in a log`() = withHome(dir) { home ->
        val server = Mailboxes()
        home.links().use { it.accept(INVITE, "Blue door", shareCheckIns(), server, NOW) }
        home.sync(server, NOW)
        val asked = server.requests
        assertEquals(asked.size, asked.map { it.id }.toSet().size)
        assertTrue(asked.all { it.url.startsWith("https://cairn.example/v1/mailboxes/") })
        assertTrue(asked.all { it.timeoutMs == 30_000uL && it.maxAnswer > 0uL })
        val token = asked.flatMap { it.headers }.first { it.name == "authorization" }.value
        assertTrue(token.startsWith("Bearer "))
        for (request in asked) {
            val said = "$request"
            assertFalse(said.contains("cairn.example") || said.contains("Bearer"), said)
        }
    }
}
