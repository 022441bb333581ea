"""Names as a page writes them: what is part of a name, what stands before or behind it, what is another name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ARTICLE = re.compile(
    r"^(?:the|a|an|der|die|das|le|la|les|el|los|las|il|lo|gli|i|al|der|den|dem|des|del|della|dello|dell'|l')\s*$", re.I
)
_LEADING_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_DISAMBIGUATION = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_EDGES = " \t\n\u00a0\u2009\u200b\u200e\u200f.,;:–—-*•·'\"“”«»|=/&"

FEATURE = re.compile(
    r"^(?:(?:some|several|various|many|elements?|parts?|factions?|sections?|remnants?|portions?|units?|members?|fighters|veterans|"
    r"defectors|dissidents|survivors|ex-\w+|former \w+|\w+ (?:parts?|half|areas?|regions?))(?: of| from)?(?: the)?)\s*$",
    re.IGNORECASE,
)
"""Words before a linked name that make another thing of it: "elements of the", "western parts of"."""

GROUP = re.compile(
    r"^[\s\-–]*(?:'s?\s+)?(?:(?:[\w-]+\s+){0,2})?(?:members?|allies|ally|loyalists?|royalists?|forces?|troops?|militias?|militants?|government|army|armies|"
    r"rebels?|volunteers?|mercenar(?:y|ies)|partisans?|fighters?|supporters?|insurgents?|tribes?|tribesmen|clans?|warriors?|"
    r"defectors?|remnants?|dissidents?|collaborators?|auxiliar(?:y|ies)|sympathi[sz]ers?|separatists?|nationalists?|veterans?|"
    r"soldiers?|settlers?|colonists?|police|garrison|fleet|navy|legions?|units?|brigades?|division|regiment|corps|battalions?|"
    r"contingents?|delegation|faction|wing|branch|region|province|area|district|county|valley|border|island|islands|coast|city)\b",
    re.IGNORECASE,
)
"""Words behind a linked name that make another thing of it: "members", "allies", "loyalists"."""

TAIL = re.compile(
    r"\s*(?:,\s*(?=(?:led|commanded|headed|based|headquartered|founded|formed|established|created|which|who|an?|the|including|also|formerly|later|then|since|until|from|dissolved|active|supported|backed|represented)\b)"
    r"|\s[–—-]\s|:\s|;\s|\s(?=claim(?:s|ed)?\b|den(?:y|ies|ied)\b))",
    re.IGNORECASE,
)
"""Where a name ends and words about it begin."""

_TITLES = re.compile(
    r"^(?:(?:field marshal|general|gen\.|lieutenant|lt\.|major|maj\.|colonel|col\.|brigadier|brig\.|captain|capt\.|commander|cmdr\.|"
    r"sergeant|sgt\.|corporal|admiral|adm\.|rear|vice|air|marshal|commodore|president|prime minister|king|queen|emperor|empress|sultan|shah|tsar|czar|"
    r"prince|princess|sheikh|shaykh|sayyid|imam|mullah|ayatollah|sir|lord|lady|duke|count|baron|dr\.|mr\.|mrs\.|chief|minister|"
    r"commander-in-chief|of the army|of the air force|staff|first|second|1st|2nd|chairman|secretary|comrade|subcomandante|comandante|pope|bishop|saint|st\.)\s+)+",
    re.IGNORECASE,
)


_KEEPS_STOP = re.compile(r"\b(?:jr|sr|inc|ltd|co|[A-Z])\.$", re.IGNORECASE)
_LETTERED = re.compile(r"^[a-z]\)\s+", re.IGNORECASE)


@lru_cache(4096)
def clean(text: str) -> str:
    """Return a name without punctuation, quotation marks and white space at its ends.

    >>> clean(" Red Brigade, "), clean("Theodore Roosevelt Jr.")
    ('Red Brigade', 'Theodore Roosevelt Jr.')
    """
    words = " ".join(text.replace("\u200b", "").split())
    stop = "." if _KEEPS_STOP.search(words) else ""
    words = _LETTERED.sub("", words.strip(_EDGES)) + stop
    for open_, close in (("(", ")"), ("[", "]")):
        if words.count(open_) < words.count(close) and words.endswith(close):
            words = words[:-1].strip(_EDGES)
    return words


def without_article(text: str) -> str:
    """Return a name without a leading English article."""
    return _LEADING_ARTICLE.sub("", text)


def is_article(text: str) -> bool:
    """Say whether the words are no more than an article."""
    return bool(_ARTICLE.match(text.strip()))


@lru_cache(4096)
def without_disambiguation(title: str) -> str:
    """Return a page title without its last bracket.

    >>> without_disambiguation("Blue Front (rebel group)")
    'Blue Front'
    """
    return _DISAMBIGUATION.sub("", title) or title


@lru_cache(4096)
def without_title(name: str) -> str:
    """Return a person's name without rank and office before it."""
    bare = _TITLES.sub("", name)
    return name if not bare or bare.casefold().startswith(("of ", "and ")) else bare


@lru_cache(4096)
def is_title(words: str) -> bool:
    """Say whether the words are only a rank or office: "Group captain"."""
    return bool(_TITLES.fullmatch(words + " ")) or bool(
        re.fullmatch(
            r"(?:(?:deputy )?chief of (?:the )?(?:general |defen[cs]e )?staff|head of state|secretary of (?:state|defen[cs]e)|minister of [\w ]+|group captain|wing commander|squadron leader|general\w*admiral|general\w+)",
            words,
            re.IGNORECASE,
        )
    )


_WORD = re.compile(r"\w+")
_NOT_WORD = re.compile(r"\W+")
_APOSTROPHE = re.compile(r"['’ʼʻ]")
_NO_WORDS = frozenset("the a an of and al de la le".split())


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@lru_cache(4096)
def tokens(text: str) -> frozenset[str]:
    """Return the folded words of a name, articles left out."""
    return frozenset(_WORD.findall(_unaccented(text).casefold())) - _NO_WORDS


@lru_cache(4096)
def folded(text: str) -> str:
    """Return a name's words in small letters, without accents, punctuation and a leading article.

    >>> folded("The Donnelly's  Bar"), folded("al-Quds")
    ('donnellys bar', 'al quds')
    """
    words = " ".join(_NOT_WORD.sub(" ", _APOSTROPHE.sub("", _unaccented(text))).casefold().split())
    return without_article(words)


def initials(text: str) -> str:
    """Return the first letters of a name's words, small words left out.

    >>> initials("Organisation of the Lake Treaty")
    'OLT'
    """
    return "".join(w[0] for w in re.findall(r"\w+", text) if w.casefold() not in _SMALL).upper()


_SMALL = frozenset("the a an of and for in on to al de la le du des der die das und et y e".split())


@lru_cache(4096)
def same_thing(label: str, title: str) -> bool:
    """Say whether a link's label is a name of the page it leads to, rather than words about something else."""
    if not label or not title:
        return False
    bare = without_disambiguation(title)
    if bare.casefold().startswith(("list of ", "history of ")):
        return False
    a, b = tokens(label), tokens(bare)
    if not a or not b or a <= b or b <= a:
        return bool(a and b) or label == bare
    if not label.isascii() and not title.isascii() and "\u2e80" <= label[0] <= "\u9fff":
        return bool(set(label) & set(bare))
    return is_abbreviation(label)


@lru_cache(4096)
def is_abbreviation(text: str) -> bool:
    """Say whether a bracket after a name is its abbreviation: capitals, few, no sentence.

    >>> is_abbreviation("PFLP-GC"), is_abbreviation("Gaza")
    (True, False)
    """
    words = text.strip(" \"'“”")
    letters = [c for c in words if c.isalpha()]
    if (
        not 1 < len(words) <= 14
        or not letters
        or (" " in words and not re.fullmatch(r"[A-Z][A-Z.&/-]*(?: [A-Z0-9()/&-]+)?", words))
    ):
        return False
    if not words.isascii():
        return sum(c.isupper() for c in letters) >= max(2, len(letters) - 2) and words[0].isupper()
    capitals = sum(c.isupper() for c in letters)
    return capitals >= 2 and capitals >= len(letters) * 0.6


def script_language(text: str) -> str:
    """Return the BCP 47 code that a name's script alone allows, or an empty string."""
    for c in text:
        if c.isalpha():
            o = ord(c)
            if o < 0x250:
                return ""
            for low, high, code in _SCRIPTS:
                if low <= o <= high:
                    return code
            return ""
    return ""


_SCRIPTS = (
    (0x370, 0x3FF, "el"),
    (0x530, 0x58F, "hy"),
    (0x590, 0x5FF, "he"),
    (0x600, 0x6FF, "ar"),
    (0x750, 0x77F, "ar"),
    (0x10A0, 0x10FF, "ka"),
    (0x1200, 0x137F, "am"),
    (0x3040, 0x30FF, "ja"),
    (0xAC00, 0xD7AF, "ko"),
    (0x0E00, 0x0E7F, "th"),
)
