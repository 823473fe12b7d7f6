package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class IfThenTest {
    @TempDir
    lateinit var dir: Path

    private fun later(minutes: Int): Moment = NOW.copy(epochMs = NOW.epochMs + minutes * 60_000L)

    private fun craving(level: Int) = Cue.Feeling(Feeling.CRAVING, level.toUByte())

    @Test
    fun `what a check-in calls for is offered once and asked about later`() = withHome(dir) { home ->
        home.ifthens().use { plans ->
            val call = plans.add(IfThen(cue = craving(6), action = "Call Sam", contact = Contact("Sam", "12 34")), NOW)
            val walk = plans.add(IfThen(cue = craving(5), action = "Walk"), later(1))
            plans.add(IfThen(cue = Cue.Place("Station"), action = "Take the bus"), NOW)
            val checkin = home.checkins().use { it.add(draft(7), NOW) }
            assertEquals(listOf(call, walk), plans.matching(checkin.id, Around()).map { it.plan })
            assertEquals(3, plans.matching(checkin.id, Around(places = listOf("station"))).size)
            val offered = assertNotNull(plans.offer(checkin.id, Around(), NOW))
            assertEquals(Why.Level(7u, if (offered.first!!.plan == call) 6u else 5u), offered.first!!.why)
            assertEquals(listOf(call.id, walk.id), offered.offer.body.matched)
            val draw = assertNotNull(offered.offer.body.draw)
            assertEquals(StepRef.Plan(offered.first!!.plan.id), draw.chosen)
            assertEquals(listOf<UByte>(1u, 1u), draw.options.map { it.parts })
            assertEquals(offered, plans.offer(checkin.id, Around(), later(5)))
            assertEquals(emptyList(), plans.toAsk(later(59)))
            assertEquals(listOf(ToAsk(offered.offer, offered.first!!.plan)), plans.toAsk(later(60)))
            val told = plans.tell(offered.offer.id, Told(Did.PLANNED, 3u, "it helped"), later(60))
            assertEquals(OfferOutcome(later(60), Did.PLANNED, 3u, "it helped"), told.body.outcome)
            assertEquals(emptyList(), plans.toAsk(later(61)))
            assertEquals("not_found", failure { plans.offer(call.id, Around(), NOW) }.code)
        }
    }

    @Test
    fun `a plan is rehearsed, changed, paused, deleted and brought back`() = withHome(dir) { home ->
        home.ifthens().use { plans ->
            val evening = Cue.Time(listOf(Weekday.FRI, Weekday.SAT), "22:00", "02:00")
            val made = plans.add(IfThen(cue = evening, action = "Call Sam"), NOW)
            assertEquals(evening, made.body.cue)
            assertEquals(NOW, plans.rehearsed(made.id, NOW).body.rehearsed)
            val paused = plans.edit(made.id, made.body.copy(paused = true), NOW)
            assertTrue(paused.body.paused)
            assertEquals(listOf(NOW, null), plans.versions(made.id).map { it.body.rehearsed })
            plans.delete(made.id, NOW)
            assertEquals("not_found", failure { plans.get(made.id) }.code)
            assertEquals("not_found", failure { plans.delete(made.id, NOW) }.code)
            assertEquals(paused.body, assertNotNull(plans.undo(made.id, NOW)).body)
            assertEquals(0u, plans.newer())
        }
    }

    @Test
    fun `what is wrong with a plan is named`() = withHome(dir) { home ->
        home.ifthens().use { plans ->
            suspend fun of(cue: Cue) = refused { plans.add(IfThen(cue = cue, action = "Walk"), NOW) }
            assertEquals(mapOf("cue.level" to "out_of_range"), of(craving(11)))
            assertEquals(mapOf("cue.level" to "missing"), of(Cue.Feeling(Feeling.CRAVING, null)))
            assertEquals(mapOf("cue.from" to "not_a_date"), of(Cue.Time(listOf(), "10pm", "23:00")))
            assertEquals(mapOf("cue.days" to "not_in_order"), of(Cue.Time(listOf(Weekday.SAT, Weekday.FRI), "22:00", "23:00")))
            assertEquals(emptyList(), plans.list())
        }
    }

    @Test
    fun `an urge is timed and what came of it is kept`() = withHome(dir) { home ->
        home.urges().use { urges ->
            val halt = Halt(tired = true)
            val steps = urges.steps(8u, halt, NOW)
            assertTrue(steps.size in 2..4)
            val urge = urges.start(UrgeStart(before = 7u, choice = Choice.Draw, halt = halt), NOW)
            assertEquals(10u, urge.body.minutes)
            assertTrue(assertNotNull(urge.body.step) in steps)
            assertEquals(UrgeState.Running(599u), urges.state(urge.id, NOW.copy(epochMs = NOW.epochMs + 1_000)))
            assertIs<UrgeState.TimeUp>(urges.state(urge.id, later(10)))
            assertEquals(listOf(urge), urges.open())
            val told = urges.finish(urge.id, UrgeTold(2u, Did.PLANNED, "the shower"), later(12))
            assertEquals(UrgeEnd(later(12), 2u, Did.PLANNED, "the shower"), told.body.end)
            assertIs<UrgeState.Ended>(urges.state(urge.id, later(12)))
            assertEquals(emptyList(), urges.open())
            assertNull(urges.start(UrgeStart(before = 1u, choice = Choice.Nothing, halt = Halt()), NOW).body.step)
            val unknown = Choice.Step(StepRef.Named("no_such_step"))
            assertEquals("not_found", failure { urges.start(UrgeStart(7u, 10u, unknown, halt), NOW) }.code)
            assertEquals(mapOf("minutes" to "out_of_range"), refused { urges.start(UrgeStart(7u, 2u, Choice.Nothing, halt), NOW) })
        }
    }
}
