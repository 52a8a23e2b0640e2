"""Thread: what the sentences of one text have said so far, and what they are speaking of."""

from collections.abc import Sequence

from bot.reading.claiming.figures.figured import Figured
from bot.reading.claiming.figures.spoken import Spoken
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.names.hinting import Hinting
from bot.reading.claiming.names.labels import Labels
from bot.reading.claiming.names.naming import Naming
from bot.reading.claiming.names.referring import Referring
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.claiming.sentences.doubted import Doubting
from bot.reading.claiming.sentences.times import Times
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.periods import Said


class Thread:
    """What is known of one text while its sentences are read in turn, and those who know its words.

    `topic` is what it answers, and then what was named last; in `bonding` the periods are blank. `nameless` is the
    last sentence, where it gave figures and named nothing.
    """

    def __init__(self, low: str, setting: Setting, topic: list[Mention], over: Sequence[Said], bonding: str) -> None:
        self.low, self.setting, self.topic, self.bonding = low, setting, topic, bonding
        self.lexicon = setting.lexicon
        self.naming = Naming(low, setting, frozenset(item for each in topic for item in each.items))
        self.figured = Figured(low, bonding, setting)
        self.hinting = Hinting(bonding, self.naming, self.figured.fitting)
        self.labels = Labels(low, bonding, setting)
        self.spoken, self.referring = Spoken(low, self.lexicon), Referring(low)
        self.found: list[Claim] = []
        self.doubting = Doubting(low, setting.asked, setting.mine)
        self.times = Times(low, bonding, setting, over)
        self.topic_asks = self.provisional = self.asked = False
        self.nameless: tuple[Sentence, Marks] | None = None
