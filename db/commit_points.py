"""Every place where the books are committed, by name: a crash just before or after each is tried in the tests."""

COMMIT_POINTS = {
    "adopt.framework": "a framework, its rows and its cycles enter the books",
    "adopt.import": "published figures are imported from a file",
    "ask.open": "a cycle opens and its requests are written",
    "ask.return": "a meeting at which nothing is reported gets a cycle for what the board keeps in sight",
    "ask.chase": "one contact's letter is written and the steps it serves are taken",
    "ask.escalate": "an escalation is proposed, released or closed",
    "receive.keep": "a reply's raw bytes are kept",
    "receive.record": "a reply's readings, queries and receipt are written",
    "receive.refuse": "a reply is set aside with its reason",
    "receive.attempt": "a reply that failed to be read is counted",
    "receive.position": "how far a mailbox has been read is kept",
    "receive.redact": "a reply's bytes are erased and a tombstone left",
    "answer.settle": "a query is settled",
    "answer.govern": "an officer's decision is written: extend, excuse, delegate, admit, withhold",
    "report.close": "a cycle closes and its draft goes to those who check it",
    "report.sign": "a report is signed off",
    "report.publish": "an edition is frozen and its letters are written",
    "deliver.claim": "a letter is claimed by one carrier",
    "deliver.keep": "what the carrier answered is kept, and the secretariat told of a letter it refused for good",
}
