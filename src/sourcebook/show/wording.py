"""How predicates, times and languages are put into English words: plain and neutral, the same in every command."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..model import Actor, Claim, When


class Phrase(NamedTuple):
    """Words for a predicate: a label for lists, verbs for sentences, a label for reading it the other way round."""

    label: str
    says: str
    denies: str
    was: str
    inverse: str = ""


def _is(words: str, label: str, inverse: str = "") -> Phrase:
    return Phrase(label, f"is {words}", f"is not {words}", f"was {words}", inverse)


def _did(words: str, infinitive: str, label: str, inverse: str = "") -> Phrase:
    return Phrase(label, words, f"did not {infinitive}", words, inverse)


def _has(words: str, label: str) -> Phrase:
    return Phrase(label, f"has {words}", f"does not have {words}", f"had {words}")


PREDICATES = {
    "name": _is("called", "name", "name of"),
    "description": _is("described as", "described as"),
    "image": _has("the image", "image"),
    "website": _has("the website", "website"),
    "motto": _has("the motto", "motto"),
    "member_of": _is("a member of", "member of", "member"),
    "armed_wing_of": _is("an armed wing of", "armed wing of", "armed wing"),
    "part_of": _is("part of", "part of", "part"),
    "led_by": _is("led by", "led by", "leads"),
    "founded_by": Phrase("founded by", "was founded by", "was not founded by", "was founded by", "founded"),
    "headquartered_in": _is("headquartered in", "headquarters", "seat of"),
    "operates_in": Phrase("operates in", "operates in", "does not operate in", "operated in", "area of"),
    "member_count": _has("a number of members of", "members in all"),
    "size": _has("a size of", "size"),
    "ideology": _has("the ideology", "ideology"),
    "political_position": _has("the political position", "position"),
    "religion": _has("the religion", "religion"),
    "allied_with": _is("allied with", "allied with", "allied with"),
    "opposed_to": _is("opposed to", "opposed to", "opposed to"),
    "supported_by": _is("supported by", "supported by", "supports"),
    "designated_terrorist_by": _is("designated as terrorist by", "designated by", "designates"),
    "split_from": _did("split from", "split from", "split from", "split off"),
    "merged_into": _did("merged into", "merge into", "merged into", "formed from"),
    "preceded_by": _is("preceded by", "preceded by", "followed by"),
    "founded": Phrase("founded", "was founded", "was not founded", "was founded"),
    "refounded": Phrase("founded again", "was founded again", "was not founded again", "was founded again"),
    "active": Phrase("active", "is active", "is not active", "was active"),
    "dissolved": Phrase("dissolved", "was dissolved", "was not dissolved", "was dissolved"),
    "participated_in": _did("took part in", "take part in", "took part in", "took part"),
    "commanded_in": _did("commanded in", "command in", "commanded in", "commander"),
    "occurred": _did("took place", "take place", "took place"),
    "located_in": _is("located in", "place", "place of"),
    "result": _has("the result", "result"),
    "strength": _has("a strength of", "strength"),
    "casualties": _has("casualties of", "casualties"),
    "stated": Phrase("stated", "is reported to have said", "is reported not to have said", "is reported to have said"),
    "accused": _did("accused", "accuse", "accused", "accused by"),
}
DATED = frozenset({"founded", "refounded", "active", "dissolved", "occurred"})

_LANGUAGES = {
    "am": "Amharic",
    "ar": "Arabic",
    "az": "Azerbaijani",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "bs": "Bosnian",
    "ca": "Catalan",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "eu": "Basque",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "ga": "Irish",
    "grc": "Ancient Greek",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "kk": "Kazakh",
    "ko": "Korean",
    "ku": "Kurdish",
    "la": "Latin",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "mk": "Macedonian",
    "mn": "Mongolian",
    "ms": "Malay",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "so": "Somali",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "th": "Thai",
    "ti": "Tigrinya",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "uz": "Uzbek",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def language_name(code: str) -> str:
    """Return the English name of a language.

    >>> language_name("ar-Latn"), language_name("xx")
    ('Arabic, romanised', 'xx')
    """
    name, _, script = code.partition("-")
    known = _LANGUAGES.get(name)
    if known is None:
        return code
    return f"{known}, romanised" if script.casefold() == "latn" else known if not script else f"{known} ({script})"


def kind_name(kind: str) -> str:
    """Return a kind of actor in words; nothing for one that is not known."""
    return "" if kind == "unknown" else kind.replace("_", " ")


_MONTHS = "January February March April May June July August September October November December".split()
_DATE = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?")


def when_words(when: When) -> str:
    """Return a time in English where its EDTF is plain, else the text's own words.

    >>> when_words(When("23 July 2018", "2018-07-23/..", ("2018-07-23", "2018-07-23"), (None, None)))
    'since 23 July 2018'
    >>> when_words(When("mid 2024", "2024~", ("2024-05-01", "2024-08-31"), ("2024-05-01", "2024-08-31")))
    'mid 2024'
    """
    return edtf_words(when.edtf) or when.text


def edtf_words(edtf: str) -> str:
    """Return a date or span in English, or nothing where its EDTF has more to say than dates.

    >>> edtf_words("1990/1992-05"), edtf_words("../2014"), edtf_words("-0334"), edtf_words("2014~")
    ('1990 – May 1992', 'until 2014', '335 BC', '')
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _date_words(start)
    first, last = _date_words(start), _date_words(end)
    if start in ("", "..") and last:
        return f"until {last}"
    if end in ("", "..") and first:
        return f"since {first}"
    if not first or not last:
        return ""
    return f"{first}–{last}" if first.isdigit() and last.isdigit() else f"{first} – {last}"


def _date_words(edtf: str) -> str:
    m = _DATE.fullmatch(edtf)
    if m is None:
        return ""
    number = int(m[1])
    parts = [str(number) if number > 0 else f"{1 - number} BC"]
    if m[2]:
        if not 1 <= int(m[2]) <= 12:
            return ""
        parts.insert(0, _MONTHS[int(m[2]) - 1])
    if m[3]:
        parts.insert(0, str(int(m[3])))
    return " ".join(parts)


def object_words(claim: Claim) -> str:
    """Return the object of a claim in words; dates in English."""
    if isinstance(claim.object, Actor):
        return claim.object.label
    if claim.object.type == "date":
        return edtf_words(str(claim.object.value)) or (claim.when.text if claim.when else str(claim.object.value))
    return str(claim.object.value)


def _dated_words(claim: Claim) -> str:
    words = object_words(claim)
    if words.startswith(("since ", "until ", "before ", "after ")):
        return words
    if "–" in words:
        return f"in the time {words}"
    return f"on {words}" if re.match(r"\d{1,2} [A-Z]", words) else f"in {words}"


def sentence(claim: Claim) -> str:
    """Return a claim as one English sentence, with who says so and what the article marks on it."""
    phrase = PREDICATES[claim.predicate]
    over = claim.when is not None and claim.when.end[1] is not None and claim.predicate not in DATED
    verb = (
        phrase.denies
        if claim.polarity == "negated"
        else phrase.was
        if claim.polarity == "former" or over
        else phrase.says
    )
    words = _dated_words(claim) if claim.predicate in DATED else object_words(claim)
    made = [f"{claim.subject.label} {verb} {words}"]
    narrowed = [f"{key.replace('_', ' ')}: {value}" for key, value in claim.qualifiers.items()]
    if narrowed:
        made.append(f"({', '.join(narrowed)})")
    said = " ".join(made)
    if claim.when is not None and claim.predicate not in DATED:
        said += f", {when_words(claim.when)}"
    if claim.polarity == "former":
        said += ", formerly"
    if claim.said_by:
        said += f", says {claim.said_by}"
    return said + "." + "".join(f" [{flag}]" for flag in claim.flags)
