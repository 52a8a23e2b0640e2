"""Figured: which measure each figure of a sentence is of, and in what role."""

import re
from collections.abc import Sequence

from bot.reading.claiming.figures.addends import added
from bot.reading.claiming.figures.claimed import Claimed
from bot.reading.claiming.figures.going_on import as_before, lasting, of_the_row, sums_up
from bot.reading.claiming.figures.in_one_order import in_one_order
from bot.reading.claiming.figures.pairing import is_unpaired, paired, paired_behind_others, said_again
from bot.reading.claiming.figures.sentence import Heard
from bot.reading.claiming.figures.shared_out import shared_out
from bot.reading.claiming.linking import POSSIBLE, Bond, bonds
from bot.reading.claiming.names.eligible import eligible
from bot.reading.claiming.names.fitting import Fitting
from bot.reading.claiming.names.role_for import RoleFor
from bot.reading.claiming.periods.changed import own_period
from bot.reading.claiming.periods.rows import row_by_row, unnamed_again
from bot.reading.claiming.periods.sharing import shared
from bot.reading.claiming.periods.timing import Timing
from bot.reading.claiming.roles.gapped import gapped
from bot.reading.claiming.roles.ranks import Ranks
from bot.reading.claiming.roles.supposed import unsure_in_a_row
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_UP_FROM = re.compile(r"\W*(?:up|down|back up|back down|compared (?:with|to)|coming (?:up|down)) (?:from )?")
_STRAIGHT_IN = re.compile(r"\s(?:in|for|during)\s(?:the\s)?")


class Figured:
    """Reads the figures of one text, sentence by sentence. In `bonding` the periods are blank."""

    def __init__(self, low: str, bonding: str, setting: Setting) -> None:
        self.low, self.bonding, self.setting = low, bonding, setting
        self.fitting, self.ranks = Fitting(low, setting.lexicon), Ranks(low, bonding, setting)
        self.role_for = RoleFor(low, setting.lexicon, self.fitting)
        self.spent: list[tuple[int, int]] = []  # periods that were said of figures before
        self.claimed = Claimed(low, bonding, setting, self.fitting, self.spent)

    def read(
        self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure], when: Timing, carried: bool
    ) -> list[Claim]:
        """The claims that the figures of one sentence make of its names."""
        named, names = names, eligible(self.low, names, found, self.fitting, self.setting.mine)
        abouts = [when.of.get(n) for n in range(len(found))]
        if size := said_again(self.low, names, found):
            abouts = [*of_the_row(abouts[:size]), *of_the_row(abouts[size:])]
        roles = added(self.low, names, found, self.ranks.of(sentence, names, found, abouts), abouts)
        for n in range(1, len(found)):
            past = abouts[n - 1]
            if past and past.kind in ("last", "lastyear") and not abouts[n] and gapped(self.low, n, found, names):
                abouts[n] = past  # 'falls last year were 2,310 and hips 612'
            abouts[n] = abouts[n] or as_before(self.low, n, found, roles, abouts)
        for n in range(2, len(found)):
            if sums_up(self.low, found[: n + 1]) and (None in abouts[n - 2 : n] or "addend" in roles[n - 2 : n]):
                roles[n - 2 : n], abouts[n] = ["subgroup"] * 2, abouts[n] or abouts[n - 1] or abouts[n - 2]
        when = Timing({n: about for n, about in enumerate(abouts) if about is not None}, when.general)
        heard = Heard(sentence, names, found, carried, when)
        made: list[Claim] = []
        for bond in self._bonds(names, found, roles, abouts):
            figure, mention = found[bond.figure], names[bond.mention]
            if self.fitting.skips(figure, mention, bond.cost, alone=len(found) == 1):
                continue
            about = abouts[bond.figure] or shared(when.general, mention, named, self.setting)
            about = own_period(self.low, roles[bond.figure], about, figure, mention, self.setting)
            part = self.role_for.of(roles[bond.figure], sentence, figure, mention, abouts[bond.figure])
            made.append(lasting(self.bonding, self.claimed.of(bond, part, about, heard), made))
        made += self._out_of_reach(heard, roles, made)
        made = [_as_told(claim, made) for claim in made]
        made = self._as_unsure(names, found, made)
        made = unsure_in_a_row(self.low, names, made)
        made = unnamed_again(names, found, abouts, made)
        if len({m.items for m in names}) == 1 and not (carried or when.general):
            made = shared_out(self.low, self.setting, sentence, made)
        if len(names) > 1 and is_unpaired(self.low, names, found, roles):
            return [claim._replace(sure=False) for claim in made]
        return made

    def _as_unsure(self, names: Sequence[Mention], found: Sequence[Figure], made: Sequence[Claim]) -> list[Claim]:
        """'If falls came down to 2,000 and hips to 550': what only goes on from a figure that is not sure is not."""
        doubted = {c.figure for c in made if not c.sure}
        if not doubted or len(doubted) == len(found):
            return list(made)
        for n in range(1, len(found)):
            if found[n - 1] in doubted and gapped(self.low, n, found, names):
                doubted.add(found[n])
        return [c._replace(sure=False) if c.figure in doubted else c for c in made]

    def _out_of_reach(self, heard: Heard, roles: Sequence[str], made: Sequence[Claim]) -> list[Claim]:
        """Figures far behind the only name of a sentence, which has one already: they may be of it as well."""
        sentence, names, found, carried, when = heard
        if carried or len({m.items for m in names}) != 1 or not any(each.role == "value" for each in made):
            return []
        taken, only = {each.figure for each in made}, names[0]
        left = [
            n
            for n, figure in enumerate(found)
            if figure not in taken and (roles[n] == "value" or self._is_likened(n, sentence, figure, only, roles, when))
        ]
        left = [n for n in left if not self.fitting.skips(found[n], only, POSSIBLE, alone=False)]
        left = [n for n in left if self.role_for.of("value", sentence, found[n], only, when.of.get(n)) != "group"]
        return [
            self.claimed.of(Bond(POSSIBLE, n, 0), "value", when.of.get(n) or when.general, heard)._replace(
                end=found[n].end, start=found[n].start, whole=False, ours=False
            )
            for n in left
        ]

    def _is_likened(
        self, n: int, sentence: Sentence, figure: Figure, only: Mention, roles: Sequence[str], when: Timing
    ) -> bool:
        """'Up from 14.0 in October, handovers reached 22.7': a month asked for, though it is likened to another."""
        said, low = when.of.get(n), self.low
        if n or said is None or roles[n] != "comparator" or not _UP_FROM.fullmatch(low, sentence.start, figure.start):
            return False
        straight = _STRAIGHT_IN.fullmatch(low, figure.end, said.start) and low.startswith(",", said.end)
        return bool(straight) and self.role_for.of(roles[n], sentence, figure, only, said) == "value"

    def _bonds(
        self, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str], abouts: Sequence[Said | None]
    ) -> list[Bond]:
        """Values are bonded first, so that a target or comparator never stands between a name and its value."""
        if size := row_by_row(names, found, abouts):
            return [Bond(-0.3, n, n % size) for n in range(len(found))]
        if (in_rows := paired(self.low, names, found, roles)) is not None:
            return in_rows
        if (behind := paired_behind_others(self.low, names, found, roles)) is not None:
            return behind
        made: list[Bond] = []
        for wanted in (True, False):
            chosen = [n for n, part in enumerate(roles) if (part == "value" or part.startswith("statistic")) is wanted]
            few = bonds(self.bonding, names, [found[n] for n in chosen], [abouts[n] for n in chosen])
            made += [Bond(bond.cost, chosen[bond.figure], bond.mention) for bond in few]
        told = in_one_order(self.low, names, found, roles, self.setting.lexicon.indicator)
        return _with(made, told) if told else sorted(made, key=lambda bond: bond.figure)


def _with(made: Sequence[Bond], told: Sequence[Bond]) -> list[Bond]:
    """The bonds with those that are told for sure; one that is there already keeps its cost if that is less."""
    cheap = {(bond.figure, bond.mention): bond for bond in made}
    sure = [min(bond, cheap.get((bond.figure, bond.mention), bond)) for bond in told]
    mine = {bond.figure for bond in told}
    return sorted([*sure, *(bond for bond in made if bond.figure not in mine)], key=lambda bond: bond.figure)


def _as_told(claim: Claim, made: Sequence[Claim]) -> Claim:
    """'Admissions 116.9 a day (121.2 last year)': what tells one figure of a name tells every figure of it."""
    if len(claim.items) < 2 or claim.clash:
        return claim
    told = {c.items for c in made if c.start == claim.start and len(c.items) == 1 and c.items[0] in claim.items}
    return claim._replace(items=told.pop()) if len(told) == 1 else claim
