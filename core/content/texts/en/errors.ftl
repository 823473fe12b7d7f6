### What went wrong, by the code of docs/errors.md: error-<code>, and what can be done: error-<code>-hint. For phones and the
### terminal alike, so without commands; the terminal's own words are cli-error-<code> and cli-error-<code>-hint.

## What is kept

error-wrong-key = This key does not open what is kept here. Nothing was changed.
error-damaged = The stored data is damaged.
error-newer-schema = A newer version wrote what is kept here. Nothing was changed. Update to open it.
error-disk-full = There is no room left on the disk. What was there before is kept, this was not.
error-disk-full-hint = Make some room, then do it again.
error-in-use = What is kept here is open somewhere else. Finish there, then do it again.
error-not-found = There is no such entry.
error-exists = There is one here already. It was left as it is.
error-conflict = It clashes with what is there already. Nothing was changed.
error-unreadable = An entry was written by another version and can't be read here. It is kept.
error-newer-version = A newer version of this program wrote that entry. It is kept. Update the program to see it.
error-invalid = This entry is not whole, so it was not kept.
error-unsynced = The disk did not confirm what was written.
error-unsynced-hint = Do it again: what was kept before is safe.
error-io = The system refused. What was there before is kept.
error-closed = This was closed. Open it again to go on.

## Taking in what was exported

error-import-not-ours = This file does not hold what Cairn writes out. Nothing was taken in.
error-import-newer-version = A newer version of this program wrote the file. Nothing was taken in.
error-import-newer-version-hint = Update the program, then do it again.
error-import-damaged = The file was cut off or changed on its way. Nothing was taken in.
error-import-damaged-hint = Copy it once more, or write it out again.
error-import-too-big = The file is too big. Nothing was taken in.
error-import-changed-since = Some of it was changed since, so nothing was taken back. Each part is named.
error-import-changed-since-hint = You can still change or delete each entry by itself.
error-import-nothing-to-undo = There is no import to take back.

## Links and invites

error-not-an-invite = This is not an invite. Copy all of it, from the first letter to the last.
error-invite-damaged = This invite is not whole. Copy all of it, from the first letter to the last.
error-invite-newer-version = This invite comes from a newer version.
error-invite-newer-version-hint = Update this program, or ask your counsellor for another way.
error-invite-insecure-server = The way to the server in this invite would not be secure, so it is not used.
error-invite-expired = The last day of this invite has passed.
error-invite-expired-hint = Ask your counsellor for a new one.
error-invite-used = This invite was already used. Call your counsellor: it should have been for you alone.
error-invite-unsupported = This version takes invites from counsellors only.
error-link-exists = You have accepted this invite already.
error-label-invalid = This name is empty or too long.
error-link-still-open = This link is still open.
error-link-not-open = This link has ended or is ending.
error-server-malformed = The server's address in this invite is not one.
error-server-insecure = The way to this server would not be secure, so it is not used.
error-server-not-loopback = With made-up data, Cairn only links to servers on this device.
error-no-live-grant = Nothing is shared on this link.

## The server, and sealing

error-offline = The server can't be reached. What you have not sent yet stays here and goes out later.
error-offline-hint = Try again when you are online.
error-timeout = The server took too long. Nothing is lost.
error-timeout-hint = Try again in a while.
error-cancelled = This was broken off. Nothing is lost.
error-connection-insecure = The server could not show that it is the right one, so nothing was sent.
error-connection-broken = The connection broke off. Nothing is lost.
error-connection-broken-hint = Try again in a while.
error-answer-too-large = The server answered with too much. It was not read.
error-bad-answer = The server's answer makes no sense. Nothing was changed.
error-unknown-mailbox = The server does not know this link at the moment. What you have is kept here.
error-mailbox-taken = This invite was already used. Call your counsellor: it should have been for you alone.
error-record-conflict = The server holds something else under the same name. Nothing was changed.
error-cursor-mismatch = The server was put back to an older state. What it lost is sent again.
error-mailbox-closed = This link was ended.
error-voucher-refused = The server does not take this invite any more.
error-voucher-refused-hint = Ask your counsellor for a new one.
error-bad-request = The server does not understand this version.
error-bad-request-hint = Update this program.
error-too-large = The server takes less than this at once.
error-quota-exceeded = There is no more room for this link on the server.
error-rate-limited = The server asks to wait a little.
error-rate-limited-hint = Try again in a few minutes.
error-unavailable = The server is busy.
error-unavailable-hint = Try again in a few minutes.
error-server-error = The server made a mistake. Nothing is lost.
error-item-too-large = This is too large to be sent. It stays here.
error-peer-keys = The keys of the other side are not right, so nothing was sent.
error-wrong-link = This belongs to another link, so it was not used.
error-numbers-exhausted = This link has carried as much as it can. Ask your counsellor for a new invite.
error-seal-failed = This could not be sealed, so it was not sent.
error-internal = A fault in the program. Nothing of yours was lost.
error-internal-hint = Please report what you did, without anything private.
