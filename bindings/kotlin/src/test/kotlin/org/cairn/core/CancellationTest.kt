package org.cairn.core

import java.nio.file.Path
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runInterruptible
import org.junit.jupiter.api.io.TempDir

class CancellationTest {
    @TempDir
    lateinit var dir: Path

    /** Answers nothing until it is cancelled, as a server that hangs. */
    private open class Hanging : Transport {
        val entered = CountDownLatch(1)
        val sent = CopyOnWriteArrayList<ULong>()
        val cancelled = CopyOnWriteArrayList<ULong>()
        private val release = CountDownLatch(1)

        override fun send(request: Request): Response {
            sent.add(request.id)
            entered.countDown()
            check(release.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) { "nobody cancelled" }
            throw TransportFailure.Cancelled()
        }

        override fun cancel(requestId: ULong) {
            cancelled.add(requestId)
            release.countDown()
        }

        suspend fun awaitRequest() = runInterruptible(Dispatchers.IO) {
            check(entered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) { "no request came" }
        }
    }

    private suspend fun linked(home: Home, transport: Transport = Mailboxes()) {
        home.links().use { it.accept(INVITE, "Blue door", shareCheckIns(), transport, NOW) }
        home.checkins().use { it.add(draft(3), NOW) }
    }

    /** Nothing was lost: what waited goes out now. */
    private suspend fun assertGoesOn(home: Home, server: Mailboxes) {
        home.checkins().use { it.add(draft(4), NOW) }
        val report = home.sync(server, NOW)
        assertEquals(null to true, report.links.single().problem to report.complete)
        home.links().use { assertEquals(Delivery.SENT, it.list(NOW).single().delivery) }
        home.checkins().use { assertEquals(2, it.list(Listing()).size) }
    }

    @Test
    fun `a cancelled sync reaches the transport and the next one goes on`() = withHome(dir) { home ->
        val (server, hanging) = Mailboxes() to Hanging()
        linked(home, server)
        coroutineScope {
            val sync = launch(Dispatchers.Default) { home.sync(hanging, NOW) }
            hanging.awaitRequest()
            assertEquals(listOf(), hanging.cancelled)
            sync.cancelAndJoin()
            assertTrue(sync.isCancelled)
        }
        assertEquals(1, hanging.sent.size)
        assertEquals(hanging.sent, hanging.cancelled)
        assertGoesOn(home, server)
    }

    @Test
    fun `a transport that fails to cancel does no harm`() = withHome(dir) { home ->
        val server = Mailboxes()
        val hanging = object : Hanging() {
            override fun cancel(requestId: ULong) {
                super.cancel(requestId)
                error("no such request")
            }
        }
        linked(home, server)
        coroutineScope {
            val sync = launch(Dispatchers.Default) { home.sync(hanging, NOW) }
            hanging.awaitRequest()
            sync.cancelAndJoin()
        }
        assertEquals(hanging.sent, hanging.cancelled)
        assertGoesOn(home, server)
    }

    @Test
    fun `accepting may be cancelled, and the link is there`() = withHome(dir) { home ->
        val hanging = Hanging()
        coroutineScope {
            val accepting = launch(Dispatchers.Default) { linked(home, hanging) }
            hanging.awaitRequest()
            accepting.cancelAndJoin()
        }
        home.links().use { assertEquals(Stage.CLAIMING, it.list(NOW).single().stage) }
        home.checkins().use { it.add(draft(3), NOW) }
        assertGoesOn(home, Mailboxes())
    }

    @Test
    fun `locking breaks a sync off and loses nothing`() = withHome(dir) { home ->
        val (server, hanging) = Mailboxes() to Hanging()
        linked(home, server)
        coroutineScope {
            val sync = async(Dispatchers.Default) { failure { home.sync(hanging, NOW) } }
            hanging.awaitRequest()
            home.lock()
            val broken = sync.await()
            assertEquals("cancelled" to true, broken.code to broken.retryable)
        }
        assertEquals(hanging.sent, hanging.cancelled)
        home.unlock(key(1), NOW)
        assertGoesOn(home, server)
        // Ids begin anew in the core, but never twice for a transport.
        val ids = server.requests.map { it.id } + hanging.sent
        assertEquals(ids.size, ids.toSet().size)
    }
}
