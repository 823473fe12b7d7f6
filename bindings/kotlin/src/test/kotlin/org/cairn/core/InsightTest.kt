package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class InsightTest {
    @TempDir
    lateinit var dir: Path

    private fun back(days: Int): Moment = NOW.copy(epochMs = NOW.epochMs - days * 86_400_000L)

    @Test
    fun `a rule says why, offers a step, and is silent once seen or switched off`() = withHome(dir) { home ->
        home.checkins().use { checkins ->
            for (day in 27 downTo 0) checkins.add(draft(if (day < 7) 9 else 2).copy(at = back(day)), NOW)
        }
        home.insight().use { insight ->
            val firing = insight.firings(NOW).single { it.rule == "craving_rising" }
            val said = textWith(firing.sentence, firing.numbers)
            assertTrue(firing.numbers.isNotEmpty() && firing.numbers.values.all { it in said }, said)
            assertContains(assertNotNull(insight.name(StepRef.Named(firing.step))), " ")
            val view = insight.rules(NOW).single { it.rule.code == "craving_rising" }
            assertTrue(view.on)
            assertEquals(firing.numbers, assertIs<RuleState.Holds>(view.state).numbers)
            assertIs<Signal.Rise>(view.rule.signal)

            assertFalse(insight.switch("craving_rising", false, NOW))
            assertEquals(emptyList(), insight.firings(NOW).filter { it.rule == "craving_rising" })
            assertFalse(insight.rules(NOW).single { it.rule.code == "craving_rising" }.on)
            assertTrue(insight.switch("craving_rising", true, NOW))
            assertContains(insight.firings(NOW), firing)
            insight.seen("craving_rising", NOW)
            assertEquals(emptyList(), insight.firings(NOW).filter { it.rule == "craving_rising" })
            assertEquals("not_found", failure { insight.switch("no_such_rule", false, NOW) }.code)
        }
    }

    @Test
    fun `a threshold names its source or says that the project chose it`() = withHome(dir) { home ->
        home.insight().use { insight ->
            for ((rule, on, _) in insight.rules(NOW)) {
                assertTrue(on, rule.code)
                when (rule.basis) {
                    Basis.PUBLISHED -> assertNotNull(rule.source, rule.code)
                    Basis.PROJECT_CHOICE -> assertNotNull(rule.reason, rule.code)
                }
            }
        }
    }

    @Test
    fun `nothing is said of a step before it was used often enough`() = withHome(dir) { home ->
        home.insight().use { insight ->
            assertEquals(emptyList(), insight.works())
            home.urges().use { urges ->
                val urge = urges.start(UrgeStart(7u, 10u, Choice.Draw, Halt()), NOW)
                urges.finish(urge.id, UrgeTold(4u), NOW)
            }
            val works = insight.works()
            assertTrue(works.size >= 2)
            val finding = works.map { assertIs<Finding.NotEnough>(it.finding) }
            assertEquals(1u, finding.sumOf { it.drawn })
            assertNull(insight.name(StepRef.Named("no_such_step")))
        }
    }
}
