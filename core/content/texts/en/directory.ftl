### Texts of the service directory. Words: see core/content/words/en.toml.

## Help

help-cairn-directory = Find services that can help, without a network
    .long =
        Find services that can help, without a network.

        A directory is a file that an organization gives out, in the form of Open Referral HSDS 3.
        Once it is in, all searching happens on your own machine, and nobody learns what you look for.
        You pick a place by its name. Your location is never asked for.
help-cairn-directory-import = Take in a directory, or replace the one of the same name
    .long =
        Take in a directory, or replace the one of the same name.

        Rows that are not right are left out and named. The rest can be searched at once:
          cairn directory import --example
          cairn directory import services.zip --source city --name "City services"
          cairn directory import services.json --hours-zone Europe/Berlin --report left-out.csv
help-cairn-directory-import-path = A folder or zip of CSV files, or a JSON file
help-cairn-directory-import-example = Take in Example Town, a made-up town for trying things out
help-cairn-directory-import-source = Its short name in small letters (otherwise from the file's name)
help-cairn-directory-import-name = What it is called (otherwise its short name)
help-cairn-directory-import-hours-zone = The time zone that its hours are written for (otherwise yours)
help-cairn-directory-import-report = Write all rows that are left out to this new CSV file
help-cairn-directory-search = Search for services
    .long =
        Search for services.

        Say what you need, or narrow it down, or both:
          cairn directory search naloxone
          cairn directory search --spoken Arabic --free --open
          cairn directory search housing --near "Northgate" --within 10
help-cairn-directory-search-words = What you need, or a name; in any language that the directory has
help-cairn-directory-search-spoken = Only where this language is spoken, by name or code: Arabic, zh
help-cairn-directory-search-near = Only near this place, the nearest first; "directory list --places" names them
help-cairn-directory-search-within = How many kilometres "near" is (otherwise 50)
help-cairn-directory-search-free = Only what is free, if only for some people
help-cairn-directory-search-open = Only what is open now
help-cairn-directory-search-age = Only for somebody of this age
help-cairn-directory-search-all = Also what does not exist any more, or not at present
help-cairn-directory-search-limit = Show at most so many
help-cairn-directory-show = Show all about one service
help-cairn-directory-show-id = Its name in the table, or the first letters of it
help-cairn-directory-list = List the directories that are in
help-cairn-directory-list-places = List the places that you can search near
help-cairn-directory-remove = Take a directory out
help-cairn-directory-remove-source = Its short name

## Import

directory-example-name = Example Town (made up)
directory-imported =
    { $count ->
        [one] One service of { $name } is in.
       *[other] { $count } services of { $name } are in.
    }
directory-left-out =
    { $count ->
        [one] One row was left out:
       *[other] { $count } rows were left out:
    }
directory-remarks =
    { $count ->
        [one] One thing in a row that was taken is not right, so it was left out:
       *[other] { $count } things in rows that were taken are not right, so they were left out:
    }
directory-left-out-more =
    { $count ->
        [one] And one more. With --json more of them are named.
       *[other] And { $count } more. With --json more of them are named.
    }
directory-report-written = All of them are written to { $file }.
directory-next = "cairn directory search" finds what is in it.
directory-col-file = file
directory-col-row = row
directory-col-column = column
directory-col-reason = what is not right

## Lists

directory-none = No directory is in yet. "cairn directory import" takes one in; with --example a made-up town for trying things out.
directory-no-places = There are no places to search near yet.
directory-removed = It is out.
directory-col-source = short name
directory-col-called = called
directory-col-services = services
directory-col-imported = taken in
directory-col-place = place
directory-col-region = region

## Search

directory-col-id = name
directory-col-km = km
directory-col-now = now
directory-col-phone = phone
directory-col-checked = last checked
directory-col-service = service
directory-near = Within { $km } km of { $place }, the nearest first:
directory-found-nothing = Nothing was found.
directory-found-nothing-hint = Fewer words can help, or a place further away.
directory-more = There are more. Add a word, or see more of them with --limit.
directory-old-hint = Entries marked as old were last checked over a year ago. Ring before you go.
directory-from = From: { $names }

## One service

directory-open-until = open until { $time }
directory-open-always = open day and night
directory-closed = closed
directory-closed-opens-today = opens { $time }
directory-closed-opens = opens { $day } { $time }
directory-hours-unknown = hours not known
directory-status-closed = closed for a while
directory-status-inactive = not at present
directory-status-defunct = does not exist any more
directory-checked-today = today
directory-checked-days =
    { $count ->
        [one] 1 day ago
       *[other] { $count } days ago
    }
directory-checked-months =
    { $count ->
        [one] 1 month ago
       *[other] { $count } months ago
    }
directory-checked-years =
    { $count ->
        [one] 1 year ago
       *[other] { $count } years ago
    }
directory-checked-old = old: { $ago }
directory-checked-unknown = not said
directory-cost-free = free
directory-cost-free-for-some = free for some
directory-cost-paid = costs something
directory-cost-unknown = not said
directory-ages-from = from { $min } years
directory-ages-to = up to { $max } years
directory-ages-between = { $min } to { $max } years
directory-field-organization = run by
directory-field-also = also called
directory-field-needs = for
directory-field-languages = languages
directory-field-interpreting = interpreting
directory-field-age = age
directory-field-eligibility = whom it is for
directory-field-cost = cost
directory-field-how = how to get in
directory-field-phone = phone
directory-field-email = e-mail
directory-field-url = web
directory-field-hours = hours
directory-field-now = now
directory-field-address = where
directory-field-transport = getting there
directory-field-checked = last checked
directory-field-directory = directory
directory-field-id = name

## Hours

directory-all-day = all day
directory-span = { $opens }–{ $closes }
directory-no-times = times not given
directory-days-every = every day
directory-days-every-n = every { $n } days
directory-weeks-every-n = { $days }, every { $n } weeks
directory-month-days = { $days } of the month
directory-month-day-numbers = on { $days } of the month
directory-months-every-n = { $days }, every { $n } months
directory-year-days = on some days of the year
directory-nth = { $n ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $n }th
    } { $day }
directory-nth-last = { $n ->
        [1] last
        [2] 2nd last
        [3] 3rd last
       *[other] { $n }th last
    } { $day }
directory-from-day = from { $day }
directory-until-day = until { $day }

## What goes wrong

error-directory-too-large = This directory is too large. Nothing was changed.
error-directory-too-many-rows = This directory has too many rows. Nothing was changed.
error-directory-bad-zip = This zip file can't be opened. Nothing was changed.
error-directory-not-text = A file of this directory is not UTF-8. Nothing was changed.
error-directory-not-json = This file is not JSON. Nothing was changed.
error-directory-no-services = There are no services in it. Nothing was changed.
error-directory-no-column = The file of services has no column for something that every service needs. Nothing was changed.
error-directory-all-refused = No service in it is right, so nothing was changed. The rows are named.
error-directory-bad-id = The short name of a directory is made of small letters, digits and hyphens. Its other name must not be empty or very long.
error-directory-no-room = There are as many directories as there can be. Take one out first.
error-directory-of-pack = This directory came with a pack. Remove the pack to take it out.
error-place-unknown = No directory has a place of this name.
error-place-ambiguous = There are several places that begin like this. Add letters, or a comma and the region.
error-service-ambiguous = Several services have a name that begins like this. Give more letters of it, or the short name of the directory before it, such as example-town/2f06.
error-row-not-a-number = This is not a number.
error-row-not-a-time = This is not a time of day. Write it like 09:00.
error-row-not-a-rule = These days can't be followed: something is missing, or does not go together.
error-row-dangling = It names a row that is not there.
error-row-duplicate = There was one of this name before.
error-row-wrong-length = It has more or fewer cells than the heading.
error-row-unreadable = It can't be read.
error-row-too-many = There are more of them than can be kept.

cli-error-place-unknown-hint = "cairn directory list --places" names them all.
