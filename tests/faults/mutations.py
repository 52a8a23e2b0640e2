"""The guards of the invariants, each with a patch that takes it out and the tests that must then fail.

A patch replaces text that stands once in its file. `python -m tests.faults.mutations` lists them.
"""

from typing import NamedTuple


class Mutation(NamedTuple):
    """One guard taken out: of which invariant, by which replacements, noticed by which test."""

    invariant: int
    name: str
    patches: tuple[tuple[str, str, str], ...]
    test: str


def one(invariant: int, name: str, file: str, find: str, replace: str, test: str) -> Mutation:
    """A guard that one replacement takes out."""
    return Mutation(invariant, name, ((file, find, replace),), test)


RECEIVING, ANSWERING = "tests/verbs/test_receiving.py", "tests/verbs/test_answering.py"
REPORTING, ASKING = "tests/verbs/test_reporting.py", "tests/verbs/test_asking.py"
CARRYING, BOOKS, STOPS = "tests/verbs/test_carrying.py", "tests/db/test_books.py", "tests/faults/test_stops.py"
WORDS = "tests/verbs/test_words_on_drafts.py"
DIES = f"{STOPS}::test_dying_once_at_every_point_loses_and_doubles_nothing"

MUTATIONS = (
    one(
        1, "an email is marked read before it is kept", "handlers/mail.py",
        "            reply_id, new = await self._desk.do(receive.keep, board, arrival)\n",
        "            await self.aside(self._box.mark_seen, mail.uid)\n"
        "            reply_id, new = await self._desk.do(receive.keep, board, arrival)\n",
        "tests/doors/test_mail_door.py::test_a_message_that_cannot_be_kept_stays_unread_and_the_next_is_taken",
    ),
    one(
        1, "an event that could not be kept is acknowledged", "handlers/replies.py",
        "    reply_id, new = await desk.do(receive.keep, board, arrival)\n",
        "    try:\n        reply_id, new = await desk.do(receive.keep, board, arrival)\n"
        "    except Exception:\n        return False\n",
        "tests/doors/test_replies.py::test_what_could_not_be_kept_is_not_acknowledged_and_comes_again",
    ),
    one(
        2, "a message that cannot be read is tried for ever", "bot/receive/receiving.py",
        "GIVE_UP_AFTER = 3", "GIVE_UP_AFTER = 3000",
        f"{RECEIVING}::test_a_message_that_breaks_the_reader_is_set_aside_within_five_minutes",
    ),
    one(
        2, "a message that kills its reader is read at every start", "bot/receive/receiving.py",
        "            books.replies.attempt(reply_id, now)\n", "",
        f"{RECEIVING}::test_a_message_that_kills_whoever_reads_it_is_set_aside_at_the_fourth_start",
    ),
    one(
        2, "what was kept and never read is left lying", "schedules/jobs.py",
        "    read_what_waits,\n    plan_returns,\n", "    plan_returns,\n",
        f"{RECEIVING}::test_what_was_kept_and_never_read_is_taken_up",
    ),
    one(
        3, "a renumbered mailbox is read again", "db/reply_book.py",
        'return self.row(Inbound, Inbound.kind == "email", Inbound.sha256 == digest, Inbound.state != "duplicate")',
        "return None",
        f"{RECEIVING}::test_an_email_that_came_twice_is_receipted_once",
    ),
    one(
        3, "the same figure said again is a second value", "bot/recording/figures.py",
        "elif held is not None and _same(held, reading):", "elif held is not None and reading is held:",
        f"{RECEIVING}::test_the_same_figure_said_again_makes_no_second_value",
    ),
    one(
        3, "a press delivered to another bot is acted on again", "db/act_book.py",
        "if self.done(name):", "if not name:",
        "tests/verbs/test_acting_once.py::test_a_kill_on_either_side_of_the_commit_leaves_it_done_once",
    ),
    one(
        5, "a figure that waited for its file overrules what came after", "bot/recording/figures.py",
        "    elif held is not None and _overtaken(entry, held):\n", "    elif held is not None and reading is held:\n",
        "tests/verbs/test_shared_files.py::test_a_figure_corrected_while_its_file_was_waiting_stays_corrected",
    ),
    one(
        4, "a figure loses its place", "db/return_book.py",
        '"part": place.part, "span_start": place.start,', '"part": place.part, "span_start": 0,',
        f"{ANSWERING}::test_a_figure_given_for_a_doubt_points_to_its_own_words",
    ),
    one(
        4, "how an officer was told is forgotten", "bot/recording/entry.py",
        "        told_how=told_how,\n", "",
        f"{ANSWERING}::test_an_answer_told_by_telephone_is_recorded_with_how_it_was_told",
    ),
    one(
        5, "a correction forgets what it replaced", "bot/recording/figures.py",
        "supersedes=held.id if held and not waits else None,", "supersedes=None,",
        f"{RECEIVING}::test_a_correction_supersedes_and_says_what_it_replaced",
    ),
    one(
        5, "a late correction overrules at once", "bot/recording/figures.py",
        '    _close_queries(entry, item, "withdrawn")\n    waits = entry.origin.late == "late"\n',
        '    _close_queries(entry, item, "withdrawn")\n    waits = False\n',
        f"{ANSWERING}::test_a_late_correction_overrules_nothing_until_it_is_admitted",
    ),
    one(
        5, "an agency overrules another in silence", "bot/recording/figures.py",
        "return bool(gave) and gave != entry.origin.agency and not entry.context.officer", "return False",
        f"{RECEIVING}::test_two_agencies_that_disagree_are_a_doubt_and_the_first_figure_stands",
    ),
    one(
        6, "a published report is compiled anew when asked for", "bot/report/writing.py",
        'if edition is not None and edition.state in ("signed", "published"):', "if edition is None and books is None:",
        f"{REPORTING}::test_a_published_edition_never_changes_whatever_comes_after",
    ),
    one(
        6, "the figures of an edition are not written down", "bot/report/signing.py",
        "    books.reports.freeze(", "    [].extend if True else books.reports.freeze(",
        f"{REPORTING}::test_an_edition_names_the_figures_it_shows",
    ),
    one(
        6, "raw bytes that changed are not noticed", "db/trace_book.py",
        "whole = hashlib.sha256(part.content).hexdigest() == part.sha256", "whole = bool(hashlib)",
        f"{ANSWERING}::test_a_trace_says_so_when_the_raw_bytes_no_longer_match",
    ),
    one(
        6, "an erased reply keeps no tombstone", "db/reply_book.py",
        "part.content, part.erased_at, part.erased_rule = None, now, rule",
        'part.content, part.erased_at, part.erased_rule, part.sha256 = None, now, rule, ""',
        f"{RECEIVING}::test_an_erased_reply_leaves_its_hash_and_its_figure_a_tombstone",
    ),
    one(
        7, "a letter whose carrier died is not looked for", "bot/deliver.py",
        "if claimed.look_first and (found", "if not claimed and (found",
        f"{CARRYING}::test_a_letter_that_reached_its_reader_before_the_carrier_died_is_not_carried_again",
    ),
    one(
        7, "a lane's order is not kept", "db/post_office.py",
        "col(LetterTable.channel).in_(channels), ~blocked)", "col(LetterTable.channel).in_(channels))",
        f"{CARRYING}::test_letters_of_a_lane_go_in_order",
    ),
    one(
        7, "a claimed letter is free for all", "db/post_office.py",
        'row.state, row.lease_owner, row.lease_until = "claimed", owner, now + LEASE',
        'row.state, row.lease_owner, row.lease_until = "claimed", owner, now - LEASE',
        f"{CARRYING}::test_a_claimed_letter_is_claimed_by_nobody_else",
    ),
    one(
        7, "two carriers on PostgreSQL claim the same letter", "db/post_office.py",
        ".with_for_update(skip_locked=True)", "",
        f"{CARRYING}::test_two_carriers_at_once_carry_no_letter_twice",
    ),
    one(
        7, "a letter in doubt is written anew", "bot/recording/entry.py",
        "        if doubtful and not done:\n            return\n", "        doubtful = False\n",
        f"{ASKING}::test_a_letter_in_doubt_is_not_written_anew_when_part_of_the_answer_comes",
    ),
    one(
        7, "a contact is written to twice a day", "bot/ask/chasing.py",
        "        if books.letters.live(prefix):\n            return 0\n", "",
        f"{ASKING}::test_a_contact_written_to_today_waits_for_tomorrow",
    ),
    one(
        9, "a letter says that an answer goes in when it no longer does", "db/post_office.py",
        "            .where(free, true, ", "            .where(free, ",
        f"{ASKING}::test_a_letter_whose_words_are_no_longer_true_is_not_carried_by_whoever_wakes_first",
    ),
    one(
        8, "a letter is committed before the change it tells of", "db/letter_book.py",
        "        self._enclose(sure(row.id), letter.enclosures)\n",
        "        self._enclose(sure(row.id), letter.enclosures)\n        self.session.commit()\n",
        f"{DIES}[1-before]",
    ),
    one(
        8, "the change is committed before its letters", "db/request_book.py",
        '        """Write down that a step was taken (by a letter) or passed over (overtaken, nothing to ask)."""\n',
        '        """Write down that a step was taken."""\n        self.session.commit()\n',
        f"{DIES}[1-before]",
    ),
    one(
        9, "who answered is chased on", "db/request_book.py",
        'OUTSTANDING = ("missing", "in-doubt")', 'OUTSTANDING = ("missing", "in-doubt", "answered")',
        f"{ASKING}::test_who_has_answered_everything_is_not_chased",
    ),
    one(
        9, "a waiting letter is not called back", "bot/recording/entry.py",
        'stopped = self.books.letters.cancel(letter, self.now, "answered before it was carried")', "stopped = False",
        f"{ASKING}::test_a_letter_waiting_when_the_answer_comes_is_called_back",
    ),
    one(
        9, "a fallback serves no step", "db/post_office.py",
        "            step.letter_id = written or step.letter_id\n", "            pass\n",
        f"{ASKING}::test_a_fallback_waiting_when_the_answer_comes_is_called_back",
    ),
    one(
        9, "who was given time is chased", "bot/ask/due.py",
        "given_time = paused is not None and paused > day", "given_time = paused is not None and paused < day",
        f"{ASKING}::test_who_was_given_more_time_is_not_chased_before_then",
    ),
    one(
        10, "a sender our mail server does not vouch for is believed", "bot/receive/verifying.py",
        'if verdict == "pass":', 'if verdict != "fail":',
        f"{RECEIVING}::test_a_false_sender_creates_no_value_and_settles_nothing",
    ),
    Mutation(
        10, "a sender our mail server calls false is believed",
        (
            ("bot/receive/verifying.py", 'if verdict == "pass":', "if verdict:"),
            ("bot/reading/read.py", 'if opened.trusted == "fail":', "if opened is None:"),
        ),
        f"{RECEIVING}::test_a_false_sender_creates_no_value_and_settles_nothing",
    ),
    one(
        10, "an unverified sender's figure counts", "bot/recording/entry.py",
        "return self.found.known_sender and bool(self.context.contacts)", "return True",
        f"{RECEIVING}::test_a_false_sender_creates_no_value_and_settles_nothing",
    ),
    one(
        10, "a token opens another agency's request", "bot/recording/sender.py",
        "if not context.contacts or held.post in context.posts or held.agency in context.agencies:", "if held:",
        f"{RECEIVING}::test_another_agencys_token_does_not_show_their_list",
    ),
    one(
        10, "anybody settles a doubt", "bot/answer/settling.py",
        "if not asker.secretariat and (request is None or request.post not in asker.posts):", "if request is None:",
        f"{ANSWERING}::test_nobody_else_settles_a_doubt",
    ),
    one(
        11, "a partner's text is markup in Slack", "bot/render/safe.py",
        '    escaped = re.sub("[&<>]", lambda found: _ENTITIES[found.group()], text)\n', "    escaped = text\n",
        "tests/doors/test_nothing_foreign.py::test_no_fallback_text_holds_a_mention_a_link_or_markup",
    ),
    one(
        12, "one message stops the next", "bot/receive/receiving.py",
        "                give_up_on(store, board, reply_id, now)\n", "                raise\n",
        f"{RECEIVING}::test_a_message_that_breaks_the_reader_does_not_stop_the_next",
    ),
    one(
        12, "what a carrier throws stops the round", "bot/deliver.py",
        '        return Receipt(outcome="doubtful", detail=type(fault).__name__)\n', "        raise\n",
        f"{CARRYING}::test_a_doubtful_letter_is_looked_for_before_it_is_carried_again",
    ),
    one(
        13, "steps slept through are all taken", "bot/ask/chasing.py",
        "    for step in overtaken:\n        books.requests.take_step(one.request.id, step, one.channel, None, "
        '"overtaken")\n', "",
        f"{ASKING}::test_the_steps_slept_through_are_not_made_up_for_later",
    ),
    Mutation(
        13, "a step has no memory",
        (
            ("db/request_book.py", "for step in due if step.id not in taken)", "for step in due if step.id)"),
            ("bot/ask/due.py", " if not books.requests.is_taken(one.request.id, step)", ""),
        ),
        f"{ASKING}::test_a_clock_that_jumps_back_repeats_nothing",
    ),
    one(
        13, "local hours are taken for UTC", "bot/domain/calendar.py",
        'ZoneInfo("Europe/London")', 'ZoneInfo("UTC")',
        f"{ASKING}::test_every_contact_is_asked_once_when_the_cycle_opens",
    ),
    one(
        14, "a failed commit passes for a kept message", "db/store.py",
        '            self._at_commit(point, "before")\n            session.commit()\n',
        "            with __import__('contextlib').suppress(Exception):\n"
        '                self._at_commit(point, "before")\n                session.commit()\n',
        f"{BOOKS}::test_a_failing_commit_acknowledges_nothing_and_leaves_nothing",
    ),
    one(
        14, "SQLite's writers start too late", "db/engine.py",
        '"BEGIN IMMEDIATE" if writing else "BEGIN"', '"BEGIN" if writing else "BEGIN"',
        f"{BOOKS}::test_four_hundred_read_then_write_updates_lose_none",
    ),
    one(
        15, "a reading in doubt is a value", "bot/recording/figures.py",
        "if not reading.certain or not entry.verified:", "if not entry.verified:",
        f"{REPORTING}::test_a_figure_in_doubt_is_not_published_as_a_value",
    ),
    Mutation(
        15, "an unsigned report is published",
        (
            ("bot/report/publishing.py", 'books.plan.cycles("signed") if', 'books.plan.cycles("closed", "signed") if'),
            (
                "bot/report/publishing.py",
                'if cycle.state != "signed" or edition is None or edition.state != "signed" or now',
                "if edition is None or now",
            ),
        ),
        f"{REPORTING}::test_nothing_unsigned_is_published",
    ),
    Mutation(
        15, "a report is published before despatch",
        (
            ("bot/report/publishing.py", "if cycle.despatched_at <= now]", "if cycle]"),
            ("bot/report/publishing.py", ' or edition.state != "signed" or now < cycle.despatched_at:', ":"),
        ),
        f"{REPORTING}::test_a_signed_report_is_published_on_the_day_of_despatch",
    ),
    one(
        15, "who signs need not have seen the facts", "bot/report/signing.py",
        "return latest is not None and latest.fingerprint == made.fingerprint and still_so(books, made, now)",
        "return latest is not None",
        f"{REPORTING}::test_signing_is_refused_when_the_facts_moved_since_the_draft",
    ),
    one(
        15, "anybody may sign", "bot/report/signing.py",
        "    if not signer.signs:\n", "    if not signer.name:\n",
        f"{REPORTING}::test_only_those_the_framework_names_may_sign",
    ),
    one(
        15, "anybody tells the board between its reports", "bot/report/exceptions.py",
        "        if not by.signs:\n", "        if by is None:\n",
        "tests/verbs/test_exceptions_at_once.py::test_nobody_else_tells_the_board",
    ),
    one(
        15, "what is kept from the public is told as an exception", "bot/report/exceptions.py",
        "one.hides_on(local_day(now)) for one in kept", "one is None for one in kept",
        "tests/verbs/test_exceptions_at_once.py::test_what_is_kept_from_the_public_is_not_posted",
    ),
    one(
        15, "a survey's small counts are shown", "bot/domain/surveys.py",
        "text = _NOT_SHOWN if place in hidden else", "text = _NOT_SHOWN if place is None else",
        "tests/domain/test_surveys.py::test_a_small_count_is_not_shown_nor_what_would_give_it_away",
    ),
    one(
        15, "a withheld item is public", "bot/domain/highlights/ground.py",
        'return self.edition == "public" and bool(self.withheld(*codes))', "return False",
        f"{REPORTING}::test_a_withheld_figure_is_in_no_public_edition",
    ),
    one(
        15, "words that may name a person are public", "bot/domain/highlights/provenance.py",
        "    if may_name(ground, text, source, key):\n", "    if False:\n",
        f"{REPORTING}::test_words_that_may_name_a_person_are_not_published_unseen",
    ),
    one(
        15, "an email clears a draft sent to somebody else", "bot/recording/word_on_draft.py",
        "len(parts) < _PARTS or parts[3] not in entry.context.posts", "len(parts) < _PARTS",
        f"{WORDS}::test_a_word_on_somebody_elses_draft_clears_nothing",
    ),
    one(
        15, "an email signs facts that have moved", "bot/report/signing.py",
        ' or seen not in ("", made.fingerprint)', "",
        f"{WORDS}::test_a_word_on_an_earlier_draft_is_not_one_on_the_later",
    ),
    one(
        10, "an email signs where nobody vouches for its sender", "bot/recording/word_on_draft.py",
        "if said is None or not entry.context.framework.board.authserv_id:", "if said is None:",
        f"{WORDS}::test_a_board_whose_server_vouches_for_nobody_takes_no_word",
    ),
    one(
        15, "officers' papers go to the board's list", "bot/report/publishing.py",
        "books.reports.papers(edition.id, public_only=True)", "books.reports.papers(edition.id)",
        f"{REPORTING}::test_what_was_signed_is_what_is_published",
    ),
    one(
        15, "small counts are shown", "bot/domain/disclosure.py",
        "    return _HIDDEN[rule](count)\n", "    return False\n",
        f"{REPORTING}::test_a_count_below_the_threshold_is_shown_to_nobody_in_public",
    ),
    one(
        15, "those above are written to without release", "bot/domain/ladder.py",
        "    return reader in ABOVE\n", "    return False\n",
        f"{ASKING}::test_nobody_above_a_contact_is_written_to_before_the_secretariat_releases_it",
    ),
    one(
        15, "voluntary groups are escalated", "bot/domain/ladder.py",
        'return agency is not None and agency.kind != "voluntary"', "return agency is not None",
        f"{ASKING}::test_a_voluntary_group_is_never_escalated",
    ),
    one(
        16, "a board reads every board's rows", "db/book.py",
        "return select(table).where(board.board_id == self.board_id, *where).order_by(board.id)",
        "return select(table).where(*where).order_by(board.id)",
        f"{BOOKS}::test_a_figure_of_one_board_is_none_of_the_others",
    ),
    one(
        16, "two boards' letters look the same outside", "db/post_office.py",
        'f"{row.key}@{board}"', "row.key",
        f"{BOOKS}::test_both_boards_letters_reach_a_person_of_both",
    ),
    one(
        16, "a reader sees the books change under its eyes", "db/store.py",
        '{"isolation_level": "REPEATABLE READ"}', "{}",
        f"{BOOKS}::test_a_reader_sees_one_moment_while_others_write",
    ),
    one(
        16, "the audit's chain breaks under many writers", "db/books.py",
        'if writing and session.get_bind().dialect.name == "postgresql":', "if writing and session is None:",
        f"{BOOKS}::test_the_audit_stays_whole_under_many_writers",
    ),
)  # fmt: skip


def main() -> None:
    """List the guards."""
    for mutation in MUTATIONS:
        print(f"{mutation.invariant:2} {mutation.name}\n     {mutation.test}")


if __name__ == "__main__":
    main()
