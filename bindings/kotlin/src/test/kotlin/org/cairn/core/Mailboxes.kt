package org.cairn.core

import java.nio.ByteBuffer
import java.util.concurrent.CopyOnWriteArrayList

/** A server that takes everything and never has anything to say. */
class Mailboxes : Transport {
    private val lastSeq = HashMap<String, Int>()
    val requests = CopyOnWriteArrayList<Request>()

    override fun send(request: Request): Response {
        requests.add(request)
        return synchronized(lastSeq) { answer(request) }
    }

    override fun cancel(requestId: ULong) = Unit

    private fun answer(request: Request): Response {
        val path = request.url.substringAfter("/v1/mailboxes/")
        val mailbox = path.substringBefore('/').substringBefore('?')
        val rest = path.removePrefix(mailbox)
        return when {
            request.method == Method.PUT && rest.isEmpty() -> {
                lastSeq.putIfAbsent(mailbox, 0)
                cbor(201, status(mailbox))
            }
            request.method == Method.GET && rest.isEmpty() -> cbor(200, status(mailbox))
            request.method == Method.POST && rest == "/records" -> cbor(201, append(mailbox, request.body))
            request.method == Method.GET -> cbor(200, Cbor().map(2).text("head").uint(0).text("more").bool(false), "-seq")
            else -> Response(204u, listOf(), ByteArray(0))
        }
    }

    private fun status(mailbox: String): Cbor =
        Cbor().map(6)
            .text("role").text("owner")
            .text("created_day").uint(20_781)
            .text("last_seq").uint(lastSeq.getValue(mailbox))
            .text("records").uint(lastSeq.getValue(mailbox))
            .text("bytes").uint(0)
            .text("closed").bool(false)

    /** The body is `{"records": [...]}`; only how many there are is of interest. */
    private fun append(mailbox: String, body: ByteArray): Cbor {
        val array = ByteBuffer.wrap(body).position(1 + 1 + "records".length)
        val small = array.get().toInt() and 0x1f
        val count = if (small < 24) small else array.get().toInt() and 0xff
        val before = lastSeq.getValue(mailbox)
        lastSeq[mailbox] = before + count
        return (1..count).fold(Cbor().map(1).text("seqs").array(count)) { out, n -> out.uint(before + n) }
    }

    private fun cbor(status: Int, body: Cbor, suffix: String = ""): Response =
        Response(status.toUShort(), listOf(Header("content-type", "application/cbor$suffix")), body.bytes())
}

/** As much CBOR as a mailbox answers in. */
private class Cbor {
    private val out = java.io.ByteArrayOutputStream()

    fun map(pairs: Int) = head(5, pairs)

    fun array(items: Int) = head(4, items)

    fun uint(value: Int) = head(0, value)

    fun text(value: String) = head(3, value.length).apply { out.writeBytes(value.toByteArray()) }

    fun bool(value: Boolean) = apply { out.write(if (value) 0xf5 else 0xf4) }

    fun bytes(): ByteArray = out.toByteArray()

    private fun head(major: Int, value: Int) = apply {
        when {
            value < 24 -> out.write(major shl 5 or value)
            value < 0x100 -> out.writeBytes(byteArrayOf((major shl 5 or 24).toByte(), value.toByte()))
            else -> out.writeBytes(
                byteArrayOf((major shl 5 or 25).toByte(), (value shr 8).toByte(), value.toByte()),
            )
        }
    }
}
