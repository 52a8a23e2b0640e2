"""Persons: words that look as if they name somebody, for a person to look at before the public reads them.

It finds a name after a title ('Mrs Harper'), after a kinship or a calling ('my son Jack', 'a man called Idris'), and a
common first name by itself ('Jack told us') unless it is part of a place. It cannot find a rare first name or a bare
surname, a name without its capital, or a person told by what is said of them ('the only midwife in the village').
"""

import re

_NAME = r"[A-Z][a-z'’]+(?:[-’'][A-Z][a-z]+)?"
_TITLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Rev|Reverend|Nurse|Sister|PC|Sgt)\.? {_NAME}"
)
_KIN = (
    "son|daughter|wife|husband|partner|mother|mum|father|dad|brother|sister|friend|nan|nana|gran|grandma|grandad|"
    "grandmother|grandfather|grandson|granddaughter|aunt|uncle|niece|nephew|cousin|carer|neighbour|child|baby|boy|girl|"
    "man|woman|resident|patient|client|pupil|student|widow|twin"
)
_DATES = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
_RELATED = re.compile(rf"\b(?:{_KIN}),? (?!{_DATES})({_NAME})")
_CALLED = re.compile(rf"\b(?:called|named|[Nn]ame is|[Nn]ame's|I am|I'm|I’m|[Ss]igned,?|[Ff]rom:) ({_NAME})")
_FIRST = (
    "Aaron Abdul Abigail Adam Ahmed Aisha Alan Alex Alexander Ali Alice Alison Amanda Amelia Amina Amy Andrea "
    "Andrew Angela Ann Anna Anne Anthony Arthur Ayesha Barbara Ben Benjamin Beth Brenda Brian Callum Carol "
    "Caroline Catherine Charlie Charlotte Chloe Chris Christine Christopher Claire Colin Connor Craig Dan "
    "Daniel Darren David Deborah Denise Derek Diane Donna Doreen Dorothy Edward Eileen Elaine Eleanor "
    "Elizabeth Ella Ellie Emily Emma Eric Ethan Fatima Fiona Freya Gareth Gary Gemma George Georgia Gillian "
    "Graham Hannah Harriet Harry Hassan Heather Helen Henry Ian Ibrahim Imran Isabella Isla Jack Jacob "
    "Jacqueline Jade James Jamie Jane Janet Jason Jean Jennifer Jessica Jim Joan Joanne Joe John Jonathan "
    "Joseph Josh Joshua Joyce Judith Julia Julie Karen Kate Katherine Kathleen Keith Kelly Kenneth Kevin "
    "Kieran Kim Laura Lauren Leah Lee Leo Lesley Liam Linda Lisa Louise Lucy Luke Margaret Maria Marie Martin "
    "Mary Maryam Matthew Maureen Megan Michael Michelle Mohammed Mohamed Muhammad Natalie Nathan Neil Nicholas "
    "Nicola Nigel Noah Oliver Olivia Omar Oscar Pamela Patricia Patrick Paul Paula Peter Philip Priya Rachel "
    "Rebecca Richard Robert Rosemary Ross Ryan Sally Sam Samantha Samuel Sandra Sarah Sean Sharon Shirley "
    "Simon Sophie Stephanie Stephen Steve Steven Stuart Sue Susan Suzanne Sylvia Tariq Terry Thomas Tim "
    "Timothy Tom Tony Tracey Trevor Valerie Victoria Wayne Wendy William Yusuf Yvonne Zahra Zoe"
)
_PLACE = (
    "Road|Street|Avenue|Lane|Close|Drive|Way|Court|House|Gardens|Park|Hospital|Hospice|Surgery|Practice|Centre|Church|"
    "School|College|Ward|Square|Infirmary|Foundation|Trust|Hall|Clinic|Station|Place"
)
_SAINT = r"(?<!St )(?<!St\. )(?<!Saint )(?<![\w-])"
_OF_PLACE = rf"(?! (?:[A-Z][a-z]+ )?(?:{_PLACE})\b)(?!['’]s (?:Church|Hosp|School|Hall))"
_ALONE = re.compile(rf"{_SAINT}(?:{_FIRST.replace(' ', '|')})(?![\w-]){_OF_PLACE}")


def looks_named(text: str) -> str:
    """The first words that look as if they name a person, or nothing."""
    for pattern in (_TITLED, _RELATED, _CALLED, _ALONE):
        if found := pattern.search(text):
            return found[0]
    return ""
