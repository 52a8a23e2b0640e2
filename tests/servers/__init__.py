"""The tests' counterparts, all real: Slack, IMAP, SMTP and PostgreSQL, on free loopback ports.

Ask for a fixture and the server starts (once a session) and is clean (for each test):

`slack_server` - local-slack behind our strict proxy (tests.servers.slack.SlackServer). The workspace is in
    tests/servers/workspace.py: users U01ALICE, U02BILAL, U03CERYS, U04SEC and those of Barnet's framework; channels
    C01BOARD, C02HWB, C01SECRETARIAT, C03ELSE (the bot is no member there).
    slack.client() / slack.base_url / slack.bot_token / slack.app_token / slack.signing_secret
                                                what the bot needs; Bolt: AsyncApp(client=slack.client(), ...)
    await slack.say(channel, user, text, thread="")           -> ts; a person writes
    await slack.edit(channel, user, ts, text); await slack.delete(channel, user, ts); await slack.react(...)
    await slack.upload(channel, user, name, content, text="") -> the message
    await slack.command(channel, user, "/hwb", "status")      a person uses a slash command
    await slack.press(channel, user, ts, action_id, value="", block_id="")   a person presses a button
    await slack.submit_view(user, {block: {action: {...}}})   -> errors the bot answered, {} if it took it
    await slack.open_home(user); slack.home(user)             the App Home as published
    slack.messages(channel) ; slack.dm(user) ; slack.view()   what stands there now (DM messages by user id)
    await slack.until(lambda: slack.messages("C01BOARD"))     wait for something to come true, 5 s at most
    await slack.connected()                                   wait until the bot's socket is there
    slack.fail(method, fault, times=1)    fault: "drop" (before taking it), "drop_after" (taken, answer lost),
                                          "stall", 429, 500, 503, or a Slack error such as "user_disabled"
    slack.fail("download", fault)         the next download of a shared file: "drop", a status, "sign_in" (Slack's
                                          page instead of the file), or an address to redirect to
    slack.throttle = True                 one message a second and channel, 429 with Retry-After above it
    slack.redeliver_after = 0.2           seconds until an envelope that was not acknowledged comes again
    slack.duplicate_next = 1              so many event envelopes are delivered twice
    await slack.disconnect()              Slack asks the bot's sockets to reconnect
    slack.calls                           every API call taken or refused, as (method, arguments)

`imap_server` - Dovecot (tests.servers.dovecot.ImapServer): any user name is a mailbox, password `secret`.
    imap.host, imap.port, imap.password ; imap.user()         a fresh user name
    imap.deliver(user, raw)                                   a message arrives (through the maildir)
    imap.messages(user)                                       -> [Kept(uid, flags, raw)], left unmarked
    imap.new_uidvalidity(user)                                the mailbox is rebuilt, as servers sometimes do
    imap.token(user, seconds=600)                             an XOAUTH2 token; negative seconds: expired
    imap.drop_connections(user)                               the server hangs up on that user
    imap.tls_port, imap.ca                                    the same over TLS, and the certificate to trust
    tests.servers.relay.Relay(port)                           stands between; `freeze()`, `cut()`

`smtp_sink` - aiosmtpd (tests.servers.smtp.SmtpSink)
    smtp.host, smtp.port ; smtp.letters                       -> [Caught(sender, recipients, raw, message)]
    smtp.answer(stage, "451 busy", times=1)                   stage: MAIL, RCPT or DATA
    smtp.reset_after_data(taken=True) / smtp.stall_after_data()
`smtp_tls_sink` - the same with STARTTLS and login required; smtp.user, smtp.password, smtp.token (XOAUTH2)
    sign in, and smtp.ca is the certificate to trust

`postgres_url` - a fresh, empty database of a real PostgreSQL 18, owned by a plain role; a SQLAlchemy URL.

Where a server is missing the test is skipped and says how to get it (`.ci/servers`); with REEVE_NO_SKIPS=1
in the environment it fails instead.
"""
