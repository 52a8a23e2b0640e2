"""Passage: one passage of a reply, read for figures, action updates and answers."""

from datetime import date
from typing import NamedTuple

from bot.domain.returns import Update, Voice
from bot.reading.claiming.actions.updates import updates
from bot.reading.claiming.answers.paraphrased import paraphrased
from bot.reading.claiming.answers.remarks import remarks
from bot.reading.claiming.answers.voices import answers
from bot.reading.claiming.blanking import without
from bot.reading.claiming.footnotes import footnotes
from bot.reading.claiming.lettered import lettered
from bot.reading.claiming.prose.machines import for_machines
from bot.reading.claiming.prose.originals import (
    blanked,
    commentary,
    note_of,
    original,
    place_of,
    remark_of,
    sourced,
    voice_of,
)
from bot.reading.claiming.prose.prompts import asked_in, headed, of_the_prompt, prompted
from bot.reading.claiming.prose.struck import struck_out
from bot.reading.claiming.prose.within_answers import inside_answers, plain_figures
from bot.reading.claiming.saying import Setting
from bot.reading.claiming.sentences.claims import claims
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.plain import plain
from bot.reading.passages import Passage


class Prose(NamedTuple):
    """What was said, ready to be settled."""

    claims: list[Sourced]
    updates: list[Update]
    voices: list[Voice]

    def add(self, more: "Prose") -> None:
        """Take in what another passage says; a later update of the same action replaces an earlier one."""
        self.claims.extend(more.claims)
        self.voices.extend(more.voices)
        for update in more.updates:
            self.updates[:] = [each for each in self.updates if each.action != update.action]
            self.updates.append(update)


def read_passage(
    passage: Passage, setting: Setting, mine: frozenset[str], sent: date | None, tabled: list[tuple[int, int]]
) -> Prose:
    """Read one passage. `mine` are the actions its sender may speak for; what is `tabled` is read as a table."""
    lexicon = setting.lexicon
    keys, notes = footnotes(passage.text)
    written = lettered(passage.text)
    keys = {**keys, **written.keys}
    unsaid = [*struck_out(passage.text, passage.struck), *tabled, *notes, *written.told]
    text = plain(without(written.text, unsaid))
    text = blanked(text, for_machines(text.low))
    hits = lexicon.codes.find(text.low)
    told = answers(text, lexicon, hits, passage.prompt, setting.questions)
    if not passage.prompt:
        own = paraphrased(text.low, lexicon, hits, setting.questions)
        told += [each for each in own if not any(one.start < each.end and each.start < one.end for one in told)]
    voices = [voice_of(passage, text, each) for each in told]
    rest = blanked(text, [(each.start, each.end) for each in told])
    topic, action = prompted(passage.prompt, lexicon)
    coded = {hit.code for hit in hits}
    about = headed(passage.under, setting)
    found = [
        sourced(passage, rest, claim._replace(period=about) if about and not claim.period else claim)
        for claim in claims(rest, setting, topic, keys, asked_in(passage.prompt, topic, setting))
        if not action or coded.intersection(claim.items)  # under an action, numbers are news of it
    ]
    if passage.prompt:
        found = [each._replace(claim=of_the_prompt(passage.prompt, each.claim, setting)) for each in found]
    found += plain_figures(passage, text, told, setting, found)
    stated = updates(rest, lexicon, mine, sent, action)
    stated += inside_answers(text, told, updates(text, lexicon, mine, sent, action) if told else (), stated)
    news = [
        Update(action=u.action, status=u.status, revised_date=u.revised, note=note_of(passage, rest, u, hits),
               place=place_of(passage, rest, u.start, u.end), quote=original(passage, rest, u.start, u.end))
        for u in stated
    ]  # fmt: skip
    remarked = remarks(rest, lexicon.indicator, hits, [(each.claim.start, each.claim.end) for each in found])
    said = [
        *commentary(passage, rest, found, lexicon.indicator),
        *(remark_of(passage, rest, each) for each in remarked),
    ]
    return Prose(found, news, [v for v in voices if v.text] + said)
