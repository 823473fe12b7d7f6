//! Every code that [`crate::Error`] can carry. docs/errors.md is made from this list.

use std::fmt::Write as _;

/// A code and what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The stable name.
    pub code: &'static str,
    /// Whether the same call can succeed later by itself.
    pub retryable: bool,
    /// For developers.
    pub meaning: &'static str,
}

const fn code(code: &'static str, retryable: bool, meaning: &'static str) -> Code {
    Code {
        code,
        retryable,
        meaning,
    }
}

/// All codes, by area.
#[rustfmt::skip]
pub const CODES: &[Code] = &[
    // the store
    code("wrong_key", false, "The key is not the one this store was made with. Nothing was changed."),
    code("damaged", false, "The store is damaged. On opening it was moved aside, never deleted."),
    code("newer_schema", false, "A newer version of the program wrote this store."),
    code("disk_full", true, "No room is left. Nothing of the act was kept, all before it was."),
    code("in_use", true, "Another process holds this store."),
    code("not_found", false, "There is no such store, entry, link or instrument."),
    code("exists", false, "There is a store in this place already."),
    code("conflict", false, "It clashes with what is there already."),
    code("unreadable", false, "An entry can't be read by this version."),
    code("newer_version", false, "A newer version of the program wrote this entry. It is kept."),
    code("invalid", false, "An entry is not valid, so that it could not be read again. It was not kept."),
    code("unsynced", false, "The disk did not confirm what was written. Opening the home again shows what was kept."),
    code("io", true, "The system or the database refused."),
    code("closed", false, "The store is closed."),
    // what a person enters
    code("invalid_fields", false, "Some fields are not right; each is named with a code of its own."),
    code("answers_wrong_count", false, "There are more or fewer answers than questions."),
    code("answers_unknown_item", false, "The instrument has no such question."),
    code("answers_not_an_option", false, "The question has no such answer."),
    code("answers_none", false, "No question was answered; nothing was kept."),
    code("answers_malformed", false, "The answers are not numbers or `-`, with commas between."),
    // service directories
    code("directory_too_large", false, "The directory has more bytes than one may have."),
    code("directory_too_many_rows", false, "The directory has more rows, services or files than one may have."),
    code("directory_bad_zip", false, "The zip file can't be opened."),
    code("directory_not_text", false, "A file of the directory is not UTF-8."),
    code("directory_not_json", false, "The file is not JSON."),
    code("directory_no_services", false, "There are no services in it."),
    code("directory_no_column", false, "A column that every service needs is missing."),
    code("directory_all_refused", false, "Every service was refused; the report names the rows."),
    code("directory_bad_id", false, "The directory's id is not 1 to 64 small letters, digits and hyphens, or its name is empty or too long."),
    code("directory_of_pack", false, "The directory came with a pack, and goes with it."),
    code("directory_no_room", false, "There are as many directories as there can be."),
    code("place_unknown", false, "No directory has a place of this name."),
    code("place_ambiguous", false, "Several places have this name or begin so."),
    code("service_ambiguous", false, "Several services have an id that begins so."),
    code("too_soon", false, "The instrument asks about days that were answered for; the error carries the day from which it can be taken."),
    code("instrument_needs_review", false, "The instrument waits for a review and is only scored."),
    code("instrument_no_wording", false, "The words of the instrument are not there; it is only scored."),
    code("instrument_not_for_self_report", false, "The instrument needs another person to ask; it is only scored."),
    code("instrument_licence", false, "The terms of the instrument do not allow it to be offered; it is only scored."),
    // packs
    code("pack_bad_signature", false, "The signature does not belong to this file."),
    code("pack_unknown_publisher", false, "The pack was signed with a key that is not trusted."),
    code("pack_older_version", false, "This version of the pack, or a newer one, was there already."),
    code("pack_other_publisher", false, "The pack of this name came from another publisher."),
    code("pack_name_taken", false, "Something in the pack has a name that the program, another pack or something else in it has."),
    code("pack_too_big", false, "The pack, or a file in it, is too big."),
    code("pack_no_source", false, "The pack names no source."),
    code("pack_needs_newer_app", false, "The pack needs a newer version of the program."),
    code("pack_not_a_pack", false, "The file is not a pack, or was cut off or changed."),
    code("pack_bad_path", false, "A file of the pack has a name that is not allowed."),
    code("pack_file_twice", false, "The pack holds two files of one name."),
    code("pack_manifest", false, "The manifest of the pack can't be read."),
    code("pack_files", false, "The pack does not hold the files that its manifest lists."),
    code("pack_digest", false, "A file of the pack is not the one that its manifest names."),
    code("pack_unexpected_file", false, "A file of the pack has no place in a pack of its kind."),
    code("pack_no_content", false, "The pack holds nothing."),
    code("pack_not_a_key", false, "The text is not the key of a publisher."),
    code("pack_fingerprint_differs", false, "What was confirmed is not the fingerprint of the key."),
    // what is wrong with an instrument of a pack
    code("pack_syntax", false, "An instrument of the pack can't be read."),
    code("pack_not_open", false, "The terms of a bundled instrument are not open."),
    code("pack_empty_field", false, "A field of an instrument is empty."),
    code("pack_bad_code", false, "A name in an instrument is not well formed."),
    code("pack_duplicate", false, "An instrument names something twice."),
    code("pack_range", false, "The range of a score is not what its answers can reach."),
    code("pack_bands", false, "The bands of a score do not cover its range in order."),
    code("pack_missing_rule", false, "The rule for missing answers leaves nothing to score."),
    code("pack_flag", false, "A flag of an instrument names nothing of it or has no bound."),
    code("pack_score", false, "A score of an instrument does not name its items."),
    code("pack_skip", false, "A question is passed over because of one that does not come before it."),
    code("pack_words", false, "An instrument without wording holds words."),
    code("pack_follow_up", false, "The follow-up flag and the longer form do not come together."),
    code("pack_no_vector", false, "An instrument has no vector."),
    code("pack_vector", false, "A vector of an instrument does not hold."),
    // what is wrong with other content of a pack
    code("content_needs_review", false, "The content waits for a review and is not shown."),
    code("learn_syntax", false, "A text of the pack can't be read as one of its kind."),
    code("learn_empty_field", false, "A field of a text is empty."),
    code("learn_bad_name", false, "A name in a text is not well formed."),
    code("learn_duplicate", false, "A text names something twice."),
    code("learn_no_source", false, "A text names no source."),
    code("learn_nothing_read", false, "Nobody read any source of a text."),
    code("learn_unknown_source", false, "A text names a source that it does not have."),
    code("learn_bad_number", false, "A number in a text makes no sense."),
    code("learn_too_hard", false, "A text is harder to read than grade 7."),
    code("learn_words", false, "A text holds a word that hurts."),
    code("crisis_lines_too_long", false, "The file of crisis lines is too long."),
    code("crisis_lines_syntax", false, "The file of crisis lines can't be read."),
    code("crisis_lines_count", false, "The file holds no crisis line, or too many."),
    code("crisis_lines_not_right", false, "Some crisis lines are not right; each is named with the field to blame."),
    // the schedule
    code("schedule_no_such_occurrence", false, "The entry has no such occurrence."),
    code("schedule_no_such_reminder", false, "No such reminder was planned."),
    code("schedule_not_divisible", false, "The entry can't be divided there."),
    code("schedule_out_of_range", false, "A time of the schedule is out of range."),
    code("schedule_snooze_out_of_range", false, "A snooze is from 1 minute to 24 hours."),
    code("schedule_answered", false, "The occasion was answered already."),
    code("schedule_not_answered", false, "The occasion was not answered, so there is nothing to take back."),
    code("schedule_not_yet", false, "The dose is more than a day ahead."),
    code("ics_too_big", false, "The calendar file is too big."),
    code("ics_wrong_letters", false, "The calendar file is not in UTF-8."),
    code("ics_malformed", false, "A line of the calendar file can't be read."),
    code("ics_not_a_calendar", false, "The file is not a calendar."),
    code("ics_too_many", false, "The calendar file has too many events."),
    code("ics_no_event", false, "The calendar file has no event."),
    code("ics_refused", false, "Some events of the calendar file can't be taken; nothing was kept."),
    // an export that is taken in
    code("import_not_ours", false, "The file is not an export of this program."),
    code("import_newer_version", false, "A newer version of the program wrote the export."),
    code("import_damaged", false, "The export was cut off or changed. Nothing was kept."),
    code("import_too_big", false, "The export is too big."),
    code("import_changed_since", false, "Something that the import brought was changed since; each is named. Nothing was taken back."),
    code("import_nothing_to_undo", false, "There is no import to take back."),
    // links
    code("not_an_invite", false, "The text is not an invite."),
    code("invite_damaged", false, "The invite was cut off or changed on its way."),
    code("invite_newer_version", false, "The invite was made by a newer version."),
    code("invite_insecure_server", false, "The connection to the invite's server would not be secure."),
    code("invite_expired", false, "The last day of this invite has passed."),
    code("invite_used", false, "Somebody accepted this invite already."),
    code("invite_unsupported", false, "This version takes invites from counsellors only."),
    code("link_exists", false, "There is a link from this very invite already."),
    code("label_invalid", false, "The label is empty or too long."),
    code("link_still_open", false, "The link is not over."),
    code("link_not_open", false, "The link is ending or has ended."),
    code("server_malformed", false, "The server's address is not one."),
    code("server_insecure", false, "The connection to this server would not be secure."),
    code("server_not_loopback", false, "A demonstration links to servers on this machine only."),
    // grants
    code("no_live_grant", false, "Nothing is shared on this link."),
    code("grant_not_strict", false, "The grant is not strict JSON."),
    code("grant_unknown_version", false, "The grant's version is not known."),
    code("grant_malformed", false, "A field of the grant is missing, unknown or of the wrong kind."),
    code("grant_kinds", false, "The grant names no kind, or one twice."),
    code("grant_instruments", false, "The grant's instruments do not go with its kinds."),
    code("grant_rules", false, "The grant's rules do not go with its kinds, or one is not known here."),
    code("grant_dates", false, "The grant would end before it starts."),
    code("grant_text", false, "A text of the grant is empty or too long."),
    // the network
    code("offline", true, "The server can't be reached. All that is to be sent stays and goes out later."),
    code("timeout", true, "The server took too long."),
    code("cancelled", true, "The request was broken off."),
    code("connection_insecure", false, "The server could not prove who it is."),
    code("connection_broken", true, "The connection broke off."),
    code("answer_too_large", true, "The server's answer is longer than any true one."),
    code("bad_answer", true, "The server's answer is not what the protocol says."),
    // what a server says
    code("unknown_mailbox", true, "The server does not know the mailbox, or says so."),
    code("mailbox_taken", false, "The mailbox belongs to somebody else."),
    code("record_conflict", false, "The server has another record of the same name."),
    code("cursor_mismatch", true, "The server was put back to an older state."),
    code("mailbox_closed", false, "The mailbox was closed."),
    code("voucher_refused", false, "The server does not take the voucher of this invite."),
    code("bad_request", false, "The server does not understand the request."),
    code("too_large", false, "The server takes less than this at once."),
    code("quota_exceeded", false, "The mailbox is full."),
    code("rate_limited", true, "Too many requests; later."),
    code("unavailable", true, "The server is busy or being put right."),
    code("server_error", true, "The server failed."),
    // what nobody should see
    code("item_too_large", false, "An entry is too large to be sealed."),
    code("peer_keys", true, "The other side's keys are missing or unusable."),
    code("wrong_link", false, "An entry was covered for another link."),
    code("numbers_exhausted", false, "This device can number no more records."),
    code("seal_failed", false, "A record could not be sealed."),
    code("internal", false, "A fault in the program."),
];

/// Looks a code up.
#[must_use]
pub fn find(name: &str) -> Option<&'static Code> {
    CODES.iter().find(|known| known.code == name)
}

/// docs/errors.md.
#[must_use]
pub fn page() -> String {
    let mut page = String::from(
        "# Error codes of the companion\n\n\
         Made from `core/companion/src/codes.rs`; a test fails when the two differ \
         (`CAIRN_WRITE_DOCS=1 cargo test -p cairn-companion --test codes` writes it).\n\
         The codes are stable. `retryable` says that the same call can succeed later without anybody changing anything.\n\n\
         | code | retryable | meaning |\n|---|---|---|\n",
    );
    for Code {
        code,
        retryable,
        meaning,
    } in CODES
    {
        let retryable = if *retryable { "yes" } else { "no" };
        let _infallible = writeln!(page, "| `{code}` | {retryable} | {meaning} |");
    }
    page
}
