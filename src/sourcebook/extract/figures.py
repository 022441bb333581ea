"""Numbers as articles write them: "about 1,200", "25,000–30,000 men", "1.500 morti", "more than 6,000"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"\d{1,3},\d{1,2}(?=\s*(?:million|mio|mrd|billion|млн|млрд|mln|mil)\b)|\d{1,3}(?:[,.\u00a0\u202f\u2009\u066c’' ]\d{3})+(?!\d)|\d+(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?P<about>(?:about|approx(?:imately|\.)?|around|circa|c\.|ca\.|some|nearly|almost|over|more than|at least|at most|up to|under|fewer than|"
    rf"less than|estimated|est\.?|roughly|etwa|rund|über|env(?:iron|\.)|plus de|unos|más de|circa|oltre|più di|около|более|حوالي|大約|約|约|超過|~|≈|<|>|±)\s*)?"
    rf"(?<![A-Za-z0-9_-])(?:between\s+)?(?P<low>{_NUMBER})\s*(?P<scale>million|thousand|billion|hundred|mil|mio|mln|млн|тыс|千|萬|万|億|亿)?"
    rf"(?:\s*(?P<link>-|–|—|~|to|and|bis|à|a|до|至|or)\s*(?P<high>{_NUMBER})\s*(?P<scale2>million|thousand|billion|千|萬|万|億|亿)?)?(?P<plus>\+)?",
    re.IGNORECASE,
)
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "mil": 1000,
    "million": 10**6,
    "mio": 10**6,
    "mln": 10**6,
    "млн": 10**6,
    "тыс": 1000,
    "billion": 10**9,
    "千": 1000,
    "萬": 10**4,
    "万": 10**4,
    "億": 10**8,
    "亿": 10**8,
}
_AT_LEAST = frozenset("over;more than;at least;über;plus de;más de;oltre;più di;более;超過;>".split(";"))
_AT_MOST = frozenset("at most;up to;under;fewer than;less than;<".split(";"))


_ASCII_DIGITS = {0x660 + i: str(i) for i in range(10)} | {0x6F0 + i: str(i) for i in range(10)}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in words: the words of the number alone, and the least and most it may be (None: no bound)."""

    text: str
    low: int | float | None
    high: int | float | None
    start: int
    end: int


def read_figure(text: str) -> Figure | None:
    """Return the first number of a text, or None.

    >>> read_figure("25,000–30,000 men").high
    30000
    """
    words = text.translate(_ASCII_DIGITS)
    m = next((m for m in _FIGURE.finditer(words) if not _is_name(words, m)), None)
    if m is None:
        return None
    wider = _WIDER.match(words, m.end())
    scale2 = m["scale2"] or ""
    low = _value(m["low"], m["scale"] or (scale2 if m["high"] else ""))
    ranged = m["high"] and (m["link"].strip() != "and" or "between" in m[0].casefold())
    high = _value(m["high"], scale2) if ranged else low
    if high < low and m["high"]:  # 1233–34 is no range of people; 5,000–7 neither
        high = low
    about = (m["about"] or "").strip().casefold()
    first: int | float | None = low
    last: int | float | None = high
    if wider is not None:  # "1,150–1,380 to 3,500–4,200": from the least to the most
        last = _value(wider["high"], "")
    if about in _AT_LEAST or m["plus"]:
        last = None
    elif about in _AT_MOST:
        first = None
    end = m.end() if ranged or not m["high"] else m.start("link")
    return Figure(text[m.start() : end].strip(), first, last, m.start(), end)


_AMOUNTS = re.compile(
    r"(?:total|men|strength|approx|circa|about|around|over|than|least|to|up|killed|wounded|captured|missing|pow|dead|some|nearly|almost|c|ca|of|and|est)$",
    re.IGNORECASE,
)
_WIDER = re.compile(rf"\s*(?:to|bis|à|a|до)\s*(?:{_NUMBER})\s*[–-]\s*(?P<high>{_NUMBER})", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|º|ª|\.\s+[^\W\d_])(?![^\W\d_]*\d)", re.IGNORECASE)
_LABEL = re.compile(r"[^,;()\d]{0,60}:\s*[~<>≈]?(?:[a-z. ]{0,15})\d", re.IGNORECASE)


def _is_name(text: str, m: re.Match[str]) -> bool:
    """Say whether a number is part of a name ("4th Infantry Division", "Panzer-Abteilung 211") or of a label before a figure."""
    if (text[m.end() - 1].isdigit() and _ORDINAL.match(text, m.end())) or _LABEL.match(text, m.end()):
        return True
    before = text[: m.start()].rstrip()
    return (
        bool(before)
        and not text[m.end() :].strip()
        and len(m["low"]) <= 3
        and not m["about"]
        and before[-1].isalpha()
        and not _AMOUNTS.search(before)
    )


def _value(digits: str, scale: str) -> int | float:
    if scale and re.fullmatch(r"\d{1,3},\d{1,2}", digits):
        digits = digits.replace(",", ".")
    grouped = re.fullmatch(r"\d{1,3}(?:[,.\u00a0\u202f\u2009\u066c’' ]\d{3})+", digits)
    number: int | float = int(re.sub(r"\D", "", digits)) if grouped else float(digits) if "." in digits else int(digits)
    number *= _SCALES.get(scale.casefold(), 1)
    return int(number) if float(number).is_integer() else number
