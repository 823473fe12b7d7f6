### Texts of the server. Words: see core/content/words/en.toml.

## Help

help-cairn-server = Carry sealed mailboxes between people, and serve the counsellors' portal
    .long =
        Carry sealed mailboxes between people, and serve the counsellors' portal.

        It starts with nothing but this program: the database is a file in the data folder.
        What people store is sealed; the server cannot read it.

        Settings come from a file, then from variables such as CAIRN_LISTEN, then from the flags here.
help-cairn-server-config = Read settings from this file (TOML)
help-cairn-server-listen = Address and port to listen on, such as 127.0.0.1:8787
help-cairn-server-behind-proxy = A proxy in front does TLS and puts the caller's address at the end of X-Forwarded-For
help-cairn-server-public-url = The address people use, such as https://cairn.example.org
help-cairn-server-data = Folder for the database and the key
help-cairn-server-database = Where the mailboxes are: sqlite (a file in the data folder), sqlite:PATH, or postgres://…
help-cairn-server-database-plaintext = Allow a PostgreSQL server on another machine without TLS
help-cairn-server-key-file = The key file (otherwise server.key beside the database)
help-cairn-server-open-registration = Let anybody make a mailbox without a voucher
help-cairn-server-name = What the server is called in front of people
help-cairn-server-quota-records = How many records one mailbox holds
help-cairn-server-quota-bytes = How many bytes of records one mailbox holds
help-cairn-server-idle-days = Remove a mailbox that nobody used for so many days
help-cairn-server-max-body-bytes = The largest body of a request
help-cairn-server-max-caseload-bytes = The largest caseload of a counsellor
help-cairn-server-max-connections = How many connections at one time
help-cairn-server-header-seconds = A request's head must be there after so many seconds
help-cairn-server-body-seconds = A request's body must be there after so many seconds
help-cairn-server-rate-per-second = Requests a second from one address prefix
help-cairn-server-rate-burst = Requests from one address prefix that may come at once on top of that
help-cairn-server-stop-seconds = How long a stop waits for requests that are being answered
help-cairn-server-metrics = Answer /metrics with counts for Prometheus
help-cairn-server-log-format = How log lines look: text or json
help-cairn-server-log = What is logged, such as info or cairn_server=debug
help-cairn-server-demo = For demonstrations and tests, on this machine only
help-cairn-server-clock-offset-days = Move the clock by so many days; only with --demo

help-cairn-server-serve = Run the server; also done when no command is given
help-cairn-server-check-config = Say what is wrong with the settings, and what to do
help-cairn-server-voucher = Make vouchers: each is good for one new mailbox
help-cairn-server-voucher-count = How many
help-cairn-server-voucher-days = For how many days each is good
help-cairn-server-counsellor = Accounts of counsellors
help-cairn-server-counsellor-add = Print a link with which a counsellor signs up, once, within 7 days
help-cairn-server-counsellor-add-counsellor = The counsellor's name, as people will see it
help-cairn-server-counsellor-list = List the counsellors
help-cairn-server-counsellor-remove = Delete a counsellor's account and all that it holds
help-cairn-server-counsellor-remove-counsellor = The counsellor's name

## What the commands say

server-listening = Cairn is running at { $url } (listening on { $addr })
server-counsellor-signed-up = { $name }
server-counsellor-invited = { $name } (has a sign-up link, not used yet)
server-check-fine = The settings are fine.
server-finding-error = Problem with { $setting }: { $text }
server-finding-warning = Note about { $setting }: { $text }

## Errors

server-error-settings-file = There is no file { $detail }.
server-error-settings = A setting can't be read: { $detail }
server-error-config = The server can't start with these settings.
server-error-key = The key file can't be used: { $detail }
server-error-database = The database can't be opened: { $detail }
server-error-listen = The server can't listen on its address: { $detail }
server-error-database-failed = The database did not do its part. Its log or the server's says more.
server-error-name = This name can't be used: it is empty, too long, or has an account already.
server-error-no-counsellor = There is no counsellor of that name. The command counsellor list shows all.
server-error-system = The system did not do its part: { $detail }

## Findings of check-config

check-not-loopback = this address can be reached from outside, and this server does no TLS. Listen on 127.0.0.1, put a proxy with TLS in front, and set behind_proxy.
check-no-public-url = behind a proxy the server must know the address that people use. Set public_url, such as https://cairn.example.org.
check-public-url-form = this must be https:// and a name, with nothing after it, such as https://cairn.example.org.
check-public-url-plain = people's browsers must use https here. Give the proxy a certificate and write https://.
check-public-url-insecure = no companion takes an invite with this address, because the way to it is not secure. Put a proxy with TLS in front and write https://. For a trial on this machine, http://localhost is fine.
check-database-unknown = write sqlite, sqlite:PATH, or postgres://name@host/database.
check-database-plain = what goes to this database and back could be read on its way. Add ?sslmode=verify-full to the address, and &sslrootcert=FILE where your own authority signed. Set database_plaintext only where the way is safe by other means.
check-database-plain-allowed = what goes to the database and back is not encrypted. This is right only where the way is safe by other means.
check-database-unverified = the way is encrypted, but nothing checks which server answers. Better write sslmode=verify-full.
check-database-unwritable = this program may not write the database file. Change the owner of the file, or choose another data folder.
check-database-unreachable = no database answers there. Check that it runs, and the address, name and password in the setting.
check-demo-public = demo mode is for this machine only. Leave it out, or listen on 127.0.0.1 without a proxy.
check-clock-moved = the clock may be moved only with --demo. Leave this out.
check-idle-zero = a mailbox needs some days to live. 730 or more is right for people's own mailboxes.
check-idle-short = people's own mailboxes may be silent for two years. With less than 730 days some will lose what they stored.
check-quota-zero = a mailbox must hold at least one record.
check-quota-small = a mailbox must hold at least one large record: 65536 bytes.
check-body-small = one large record must fit: at least 70000 bytes.
check-time-zero = at least one second is needed.
check-rate-zero = at least one request must be allowed.
check-connections-zero = at least one connection must be allowed.
check-open-registration = anybody who finds the server can fill its disk. Better leave this off; counsellors give out vouchers.
check-key-not-private = others on this machine can read the key file. Make it private: chmod 600.
check-key-damaged = the key file does not hold a key. Put back the right one from a copy; without it all vouchers and sessions end.
check-key-unreadable = this program may not read the key file. Change the owner of the file.

## Pages

server-invite-title = You have a link
server-invite-app = This link belongs in an app on your phone. Open the app and scan the code there, or paste the whole link.
server-invite-once = It works once. Please don't pass it on.
server-invite-unread = What is in your link stays in your browser. This page has not read it.
server-portal-missing-title = Cairn
server-portal-missing = The server is running. This build has no portal in it.
