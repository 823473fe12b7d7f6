package org.cairn.core

import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.jupiter.api.io.TempDir

class DirectoryTest {
    @TempDir
    lateinit var dir: Path

    private val source = DirectorySource("example-town", "Example Town", "Europe/Berlin")

    private fun town(edit: (String, String) -> String = { _, text -> text }): List<DirectoryFile> =
        repository("core/content/directory/example-town").toFile().listFiles { it -> it.extension == "csv" }!!
            .map { DirectoryFile(it.name, edit(it.name, it.readText()).toByteArray()) }

    private suspend fun withDirectories(home: Home, body: suspend (Directories) -> Unit) =
        home.directories().use { body(it) }

    /** A town whose services are all of a status that there isn't. */
    private fun unknown(): List<DirectoryFile> = town { name, text ->
        val status = Regex(",(active|inactive|defunct|temporarily closed),")
        if (name == "services.csv") text.replace(status, ",open,") else text
    }

    @Test
    fun `one refused row is named and all others are taken`() = withHome(dir) { home ->
        withDirectories(home) { directories ->
            val whole = directories.import(source, town(), NOW)
            assertEquals(DirectoryReport(listOf(), 0u, 0u, 0u), whole.report)
            val all = assertNotNull(whole.directory).services
            val bad = town { name, text -> if (name == "services.csv") text.replaceFirst(",active,", ",open,") else text }
            val done = directories.import(source, bad, NOW)
            assertNull(done.problem)
            val refused = done.report.refused.first { it.file == "services.csv" }
            assertEquals(RefusedRow("services.csv", 2u, "status", "not_a_choice", taken = false), refused)
            assertTrue(done.report.rows > 0u)
            assertEquals(all - 1u, assertNotNull(done.directory).services)
            assertEquals(listOf(done.directory), directories.list())
        }
    }

    @Test
    fun `where nothing can be taken the reason is named and what was there stays`() = withHome(dir) { home ->
        withDirectories(home) { directories ->
            val whole = directories.import(source, town(), NOW)
            for ((files, code) in listOf(
                listOf<DirectoryFile>() to "directory_no_services",
                listOf(DirectoryFile("a.json", "{".toByteArray())) to "directory_not_json",
                unknown() to "directory_all_refused",
            )) {
                val done = directories.import(source, files, NOW)
                assertEquals(Problem(code, false), done.problem)
                assertNull(done.directory)
                assertEquals(code == "directory_all_refused", done.report.count > 0u)
            }
            assertEquals("directory_bad_id", directories.import(source.copy(id = "Town"), town(), NOW).problem?.code)
            val nowhere = source.copy(zone = "Middle/Earth")
            assertEquals(mapOf("source.zone" to "zone_unknown"), refused { directories.import(nowhere, town(), NOW) })
            assertEquals(listOf(whole.directory), directories.list())
            directories.remove("example-town")
            assertEquals(emptyList(), directories.list())
            assertEquals("not_found", failure { directories.remove("example-town") }.code)
        }
    }

    @Test
    fun `services are found near a place that the person picks`() = withHome(dir) { home ->
        withDirectories(home) { directories ->
            directories.import(source, town(), NOW)
            val place = directories.place("example town")
            assertContains(directories.places(""), place)
            val found = directories.search(Search(words = "counselling", near = Near(place.point, 10.0)))
            val kms = found.hits.map { assertNotNull(it.km) }
            assertTrue(kms.isNotEmpty() && kms.all { it <= 10.0 } && kms == kms.sorted(), "$kms")
            val door = found.hits.first { it.service.name == "Open Door Counselling" }
            assertEquals("Example Town", door.directoryName)
            assertEquals(door.service, directories.find(door.service.id.take(12)).service)
            assertEquals(1, directories.search(Search(limit = 1u)).hits.size)
            assertTrue(directories.search(Search(limit = 1u)).more)

            // Open from 09:00 to 12:30 on weekdays; it is 08:00 on a Tuesday.
            val eight = directories.at(door.service.id, door.site, NOW)
            assertEquals(OpenState.Closed("2026-11-24T09:00"), eight.open)
            assertEquals(Cost.FREE, eight.cost)
            assertIs<Freshness.Recent>(eight.freshness)
            val ten = moment("2026-11-24T10:00:00+01:00[Europe/Berlin]")
            assertEquals(OpenState.Open("2026-11-24T12:30"), directories.at(door.service.id, door.site, ten).open)
            assertContains(directories.search(Search(openAt = ten)).hits.map { it.service.name }, "Open Door Counselling")
            val later = moment("2028-11-24T10:00:00+01:00[Europe/Berlin]")
            assertIs<Freshness.Old>(directories.at(door.service.id, door.site, later).freshness)
            val nowhere = Search(near = Near(Point(91.0, 0.0), 10.0))
            assertEquals(mapOf("near.point" to "out_of_range"), refused { directories.search(nowhere) })
            assertEquals("place_unknown", failure { directories.place("Nowhere") }.code)
        }
    }
}
