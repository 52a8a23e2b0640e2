"""Cards: name, post and ways to reach a person, as a program sets them under a sign-off and a typed name.

The sign-off and the name that was typed are the sender's and stay. A block is a card only where it stands apart, gives
a telephone, an address or a site, says nothing, and bears the name typed above it; in doubt it stays.
"""

import re

from bot.reading.deferred import deferred
from bot.reading.lines import Line, seen
from bot.reading.trimming.signature import gives_contact, sends_a_figure

_MOST_LINES, _LONGEST, _MOST_WORDS = 16, 140, 16
_CLOSING = deferred(
    r"(?:(?:with |my |our )?(?:very |kind(?:est)? |best |warm(?:est)? |many |all (?:the )?|good )?"
    r"(?:regards|wishes|thanks|thank you|cheers|best|sincerely|faithfully|yours(?: sincerely| faithfully| truly)?|"
    r"sincerely yours|respectfully)(?: in advance| again| and (?:best|kind) regards)?|"
    r"(?:mit )?(?:den )?(?:(?:freundliche[nm]?|viele[n]?|beste[n]?|liebe[n]?|herzliche[n]?|sch[öo]ne[n]?) )"
    r"(?:gr(?:ü|ue)(?:ß|ss)e[n]?|gru(?:ß|ss))(?: aus \w+)?|mfg|lg|vg|hochachtungsvoll|"
    r"(?:bien )?cordialement|(?:très )?bien à (?:vous|toi)|(?:sincères |meilleures )?salutations(?: distinguées)?|"
    r"amicalement|(?:un |muchos )?(?:cordial(?:es)? )?saludos?(?: cordial(?:es)?)?|atentamente|un abrazo|"
    r"(?:cordiali|distinti|cari) saluti|un (?:caro )?saluto|cordialmente|un abbraccio|atenciosamente|"
    r"(?:com os melhores )?cumprimentos|abraços?|obrigad[oa]|(?:met )?(?:hartelijke|vriendelijke) groet(?:en)?|"
    r"groet(?:en|jes)?|(?:med )?(?:vänliga?|venlige?|vennlige?|bästa|beste|mange) (?:hälsning(?:ar)?|hilsen(?:er)?)|"
    r"hilsen|hälsningar|mvh|vh|(?:ystävällisin )?terveisin|terv\.?|z poważaniem|(?:serdecznie )?pozdrawiam|"
    r"s pozdrav[eo]m|с уважением|з повагою|üdvözlettel|saygılarımla|cofion(?: gorau| cynnes)?|"
    r"(?:どうぞ|何卒)?よろしくお願い(?:いた|致)?します|以上|敬具|此致|谢谢|감사합니다)[\s,.!。、]{0,4}",
    re.IGNORECASE,
)
_PHONE = deferred(
    r"\b(?:t|m|p|d|f|tel|telephone|telefon|t[ée]l|telefax|phone|ph|mob|mobile|mobil|cell|office|fax|direct|switchboard)\b"
    r"[.:]{0,2}\s?\+?\(?\d[\d ()./-]{5,20}",
    re.IGNORECASE,
)
_SAYS = deferred(
    r"\b(?:i|we|you|he|she|they|me|us|please|will|would|is|are|was|were|have|has|had|can|could|do|did|not|it|that|"
    r"ps|nb|ich|wir|bitte|ist|sind|war|nicht|je|nous|vous|merci|est|sont|yo|por favor|io|noi|ik|jag|jeg)\b|n['’]t\b",
    re.IGNORECASE,
)
# What a program sets below the ways to reach a person, though it is a sentence.
_BELOW = deferred(
    r"(?:(?:my |our |normal )?(?:working|office|opening) (?:days|hours|pattern)\b|follow us\b|find us\b|"
    r"visit (?:us|our)\b|pronouns\b|(?:he|she|they)\s?/\s?(?:him|her|them)\b)",
    re.IGNORECASE,
)
_PRONOUNS = deferred(
    r"[(\[]\s?(?:he|she|they)\s?[/|,]\s?(?:him|her|hers|his|them|they|theirs)[^)\]]{0,16}[)\]]", re.IGNORECASE
)
_POINT = deferred(r"[-*•+>]\s|\d{1,2}[.)]\s")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PICTURE = deferred(r"\[(?:cid:|image:|logo|https?:)[^\]\n]{0,200}\]|<https?://[^\s<>]{1,300}>")


def card_start(lines: list[Line], first: int, end: int) -> int:
    """Find where a card begins at the end of lines[first:end]; `end` where there is none."""
    blocks = _blocks(lines, first, end)
    for n in range(len(blocks) - 1, -1, -1):
        texts = [seen(line.text) for line in lines[slice(*blocks[n])]]
        typed = _typed(texts)
        if typed is not None:
            return _under(lines, blocks, n + 1, typed, end)
        if (
            0 < n < len(blocks) - 1
            and len(texts) == 1
            and _is_name(texts[0])
            and _begins_with(texts[0], lines, blocks[n + 1])
        ):
            return _under(lines, blocks, n + 1, texts, end)
        if not all(map(_of_card, texts)):
            return end
    return end


def _blocks(lines: list[Line], first: int, end: int) -> list[tuple[int, int]]:
    """List the last few paragraphs, as (first, end)."""
    found: list[tuple[int, int]] = []
    stop = end
    for at in range(end - 1, max(first, end - 3 * _MOST_LINES) - 2, -1):
        if at >= first and seen(lines[at].text):
            continue
        if stop > at + 1:
            found.insert(0, (at + 1, stop))
        stop = at
    return found


def _typed(texts: list[str]) -> list[str] | None:
    """The names typed straight under a sign-off that ends a paragraph; nothing where none ends it."""
    closes = next((n for n in range(len(texts) - 1, -1, -1) if _CLOSING.match(texts[n])), None)
    found = _CLOSING.match(texts[closes]) if closes is not None else None
    if closes is None or found is None:
        return None
    beside = texts[closes][found.end() :].strip()  # 'Regards, Bob'
    names = [*([beside] if beside else []), *texts[closes + 1 :]]
    return names if len(names) <= 2 and all(map(_is_name, names)) else None


def _under(lines: list[Line], blocks: list[tuple[int, int]], n: int, typed: list[str], end: int) -> int:
    """Find the card in the paragraphs from the n-th on, where `typed` are the names above them."""
    if not typed and n + 1 < len(blocks) and blocks[n][1] - blocks[n][0] == 1:
        name = seen(lines[blocks[n][0]].text)
        if _is_name(name) and not _reaches(name):
            typed, n = [name], n + 1
    texts = [text for span in blocks[n:] for line in lines[slice(*span)] if (text := seen(line.text))]
    if not 2 <= len(texts) <= _MOST_LINES or not all(map(_of_card, texts)) or not any(map(_reaches, texts)):
        return end
    words = {word.casefold() for name in typed for word in _WORD.findall(name)}
    same = any(word in text.casefold() for word in words for text in texts)
    named = same if typed else _is_name(_bare(texts))
    return blocks[n][0] if named else end


def _begins_with(name: str, lines: list[Line], block: tuple[int, int]) -> bool:
    """Say whether a block begins with the name that was typed above it, as a program repeats it in full."""
    full = _bare([seen(line.text) for line in lines[slice(*block)]])
    whole = all(word[:1].isupper() or word.lower() == word.upper() for word in full.split())
    return len(name) > 2 and whole and full.casefold().startswith(name.casefold().rstrip(",."))


def _bare(texts: list[str]) -> str:
    """The first of some lines that is more than a picture."""
    return next((bare for text in texts if (bare := _PICTURE.sub("", text).strip())), "")


def _is_name(text: str) -> bool:
    """Say whether a line can be a name: up to five words with capitals, or a few letters of a script without."""
    words = text.split()
    if len(text) > 48 or not 1 <= len(words) <= 5 or any(letter.isdigit() for letter in text) or text[-1] in "!?:;。":
        return False
    plain = [word.strip("(),.’'\"-") for word in words]
    known = [word for word in plain if word[:1].isupper() or (word and word.lower() == word.upper())]
    return 2 * len(known) > len(words) and not _SAYS.search(text)


def _of_card(text: str) -> bool:
    """Say whether a line can be of a card: short, and no sentence, point of a list, or figure sent to us."""
    bare = _PRONOUNS.sub("", _PHONE.sub("", _PICTURE.sub("", text))).strip()
    if _BELOW.match(bare) and len(bare) < _LONGEST:
        return True
    if len(text) > 2 * _LONGEST or len(bare) > _LONGEST or len(bare.split()) > _MOST_WORDS:
        return False
    if _POINT.match(bare) or sends_a_figure(bare) or _SAYS.search(bare):
        return False
    return not bare.endswith((":", "?", "!", "。")) and not (bare.endswith(".") and len(bare.split()) > 5)


def _reaches(text: str) -> bool:
    """Say whether a line gives a telephone, an address or a site."""
    return bool(_PHONE.search(text)) or gives_contact(text)
