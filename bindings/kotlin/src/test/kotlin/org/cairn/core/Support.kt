package org.cairn.core

import java.nio.file.Path
import java.time.Duration
import java.time.ZonedDateTime
import kotlin.test.assertFailsWith
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield

/** The moment that tests take for the present. */
val NOW: Moment = moment("2026-11-24T08:00:00+01:00[Europe/Berlin]")

/** Long enough for a slow machine; only a test that hangs ever reaches it. */
val PATIENCE: Duration = Duration.ofSeconds(60)

fun moment(text: String): Moment {
    val time = ZonedDateTime.parse(text)
    return Moment(time.toInstant().toEpochMilli(), time.offset.totalSeconds, time.zone.id)
}

fun key(byte: Int): ByteArray = ByteArray(32) { byte.toByte() }

fun draft(craving: Int, note: String? = null): CheckInDraft =
    CheckInDraft(
        craving = craving.toUByte(),
        substanceUse = UseDraft.No(null),
        note = note,
    )

/** Runs a test's coroutine, which must end. */
fun test(body: suspend () -> Unit) = runBlocking { withTimeout(PATIENCE.toMillis()) { body() } }

/** A fresh home, locked afterwards, so that nothing is in its directory any more that could change. */
fun withHome(dir: Path, body: suspend (Home) -> Unit) = test {
    Home.create(dir.toString(), key(1), Setup(), null).use {
        body(it)
        it.lock()
    }
}

/** Opens a home whose objects were closed without locking it: until the store has closed, it is in use. */
suspend fun openSoon(dir: Path): Home {
    while (true) {
        try {
            return Home.open(dir.toString(), key(1), null, NOW)
        } catch (e: CairnException.Failed) {
            if (e.code != "in_use") throw e
            yield()
        }
    }
}

/** What a call failed with. */
suspend fun failure(call: suspend () -> Unit): CairnException.Failed =
    assertFailsWith<CairnException.Failed> { call() }

/** The refused fields of a call, each with its code. */
suspend fun refused(call: suspend () -> Unit): Map<String, String> =
    failure(call).also { assert(it.code == "invalid_fields") { it.code } }
        .fields.associate { it.field to it.code }

/** A file of the repository. */
fun repository(path: String): Path = Path.of(System.getProperty("cairn.repository"), path)

/** A counsellor's invite, good until 2026-11-27. */
val INVITE: String by lazy {
    val good = repository("tests/vectors/invites.json").toFile().readText().substringAfter("\"good\"")
    Regex("\"url\": \"([^\"]+)\"").find(good)!!.groupValues[1]
}

fun shareCheckIns(): GrantDraft =
    GrantDraft(
        purpose = "support between visits",
        kinds = listOf(Kind.CHECK_IN),
        detail = Detail.FULL,
        from = "2026-11-01",
    )
