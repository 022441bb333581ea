"""What holds for every text: nothing raises, bounds enclose, EDTF is EDTF, and says what the bounds say."""

import datetime
import string

import edtf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from undate import Undate

from sourcebook.extract.dates import clip, find_dates, read_date
from sourcebook.extract.dates.calendars import day_of
from sourcebook.extract.dates.lexicon import flatten
from sourcebook.model import When

MONTHS = ("January February March April May June July August September October November December").split()
WORDS = (
    "from since until to before after by between and or c. early mid late first_half_of the of in summer winter 1990s "
    "19th century BC AD AH Rajab 1440 1 15 31 44 330 1233 34 1941 1990 2018 – - / , . ( ) ? ~ present 18:15 [ O.S. ] "
    "年 月 日 2015年 10月 مايو هـ ١٤٣٦ 22 Bahman 1357 мая до н. э. v. Chr. 5. siècle XIXe de 'da men 1,500"
)  # fmt: skip

relaxed = settings(deadline=None)
thorough = settings(deadline=None, max_examples=500)
languages = st.sampled_from(
    ["en", "ar", "fa", "he", "tr", "de", "fr", "es", "it", "pt", "ru", "zh", "ja", "uk", "pl", "nl"]
)
phrases = st.lists(st.sampled_from([w.replace("_", " ") for w in WORDS.split()] + MONTHS), max_size=9).map(" ".join)
texts = phrases | st.text() | st.text(alphabet=string.digits + " -–/.,()BCc'~?年月日", max_size=30)
years = st.integers(1000, 2099)


def values(text: str, lang: str) -> list[When]:
    whole = read_date(text, lang=lang, year=1941)
    return [when for _, _, when in find_dates(text, lang=lang, year=1941)] + ([whole] if whole else [])


@given(texts, languages)
@thorough
@example("1" * 5000, "en")
@example("İ 1990 İ", "tr")
@example("\u0660" * 5, "ar")
def test_no_text_raises_and_spans_are_exact(text: str, lang: str) -> None:
    end = 0
    for start, stop, when in find_dates(text, lang=lang):
        assert end <= start < stop
        assert text[start:stop] == when.text
        end = stop
    whole = read_date(text, lang=lang)
    assert whole is None or whole.text == text.strip()


@given(texts, languages)
@thorough
def test_bounds_are_in_order(text: str, lang: str) -> None:
    for when in values(text, lang):
        for first, last in (when.start, when.end, (when.start[0], when.end[1])):
            assert first is None or last is None or day_of(first) <= day_of(last)
        assert when.start != (None, None) or when.end != (None, None)


def parses(text: str) -> bool:
    try:
        edtf.parse_edtf(text)
    except (edtf.EDTFParseException, TypeError):
        return False
    return True


def accepted(when: When) -> bool:
    """Whether the edtf package knows the form.

    It does not know two forms of the specification: a qualified season (`1941-22~`), and unspecified digits at one
    end of an interval where that end is qualified or the other is open or a single date (`199X~/..`, `199X/2001`).
    """
    halves = when.edtf.split("/")
    season = any(len(h.lstrip("-")) >= 7 and h.lstrip("-")[5:7] in ("21", "22", "23", "24") for h in halves)
    return not (season and when.edtf[-1] in "~?%") and not (len(halves) == 2 and "X" in when.edtf)


@given(phrases, languages)
@thorough
@example("since early summer 1941", "en")
@example("from the 330s BC", "en")
@example("c. 44 BC?", "en")
def test_every_edtf_is_edtf(text: str, lang: str) -> None:
    for when in values(text, lang):
        assert parses(when.edtf) or not accepted(when), when.edtf


@pytest.mark.parametrize(
    "text",
    [
        "1990", "May 1990", "5 May 1990", "1990s", "19th century", "335 BC", "December 335 BC", "2nd century BC",
        "330s BC", "1987–1990", "7 July – 29 November 1941", "August 1944 – May 1945", "c. 1990", "early 1990", "1880?",
    ],
)  # fmt: skip
def test_edtf_says_what_the_bounds_say(text: str) -> None:
    when = read_date(text)
    assert when is not None
    parsed = edtf.parse_edtf(when.edtf)
    first, last = tuple(parsed.lower_strict())[:3], tuple(parsed.upper_strict())[:3]
    assert when.start[0] is not None
    assert when.end[1] is not None
    inside = first <= day_of(when.start[0]) <= day_of(when.end[1]) <= last
    around = day_of(when.start[0]) <= first <= last <= day_of(when.end[1])
    assert inside or around
    if not set("~?") & set(when.edtf):
        assert inside
        assert around


@given(
    years,
    st.integers(1, 12),
    st.integers(1, 31),
    st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{y}-{n:02d}-{d:02d}"]),
)
@relaxed
def test_days_agree_with_the_standard_library(year: int, month: int, day: int, form: str) -> None:
    when = read_date(form.format(d=day, m=MONTHS[month - 1], n=month, y=year))
    try:
        iso = datetime.date(year, month, day).isoformat()
    except ValueError:
        assert when is None
        return
    assert when is not None
    assert when.edtf == iso
    assert when.start == when.end == (iso, iso)


@given(years, st.none() | st.integers(1, 12))
@relaxed
def test_bounds_agree_with_undate(year: int, month: int | None) -> None:
    when = read_date(f"{MONTHS[month - 1]} {year}" if month else str(year))
    assert when is not None
    oracle = Undate.parse(when.edtf, "EDTF")
    assert (str(oracle.earliest), str(oracle.latest)) == when.start == when.end


@given(years, years)
@relaxed
def test_ranges_are_in_order_or_nothing(a: int, b: int) -> None:
    when = read_date(f"{a}–{b}")
    assert (when is None) == (a > b)
    if when is not None:
        assert when.edtf == (f"{a}/{b}" if a < b else str(a))


@given(years, st.integers(0, 50), years, st.sampled_from(["from {}", "until {}", "{}", "before {}", "c. {}"]))
@relaxed
def test_clip_stays_in_the_period_or_is_the_item(first: int, length: int, year: int, form: str) -> None:
    period, item = read_date(f"{first}–{first + length}"), read_date(form.format(year))
    assert period is not None
    assert item is not None
    clipped = clip(period, item, item.text)
    inside = (clipped.start[0] or "") >= (period.start[0] or "") and (clipped.end[1] or "9") <= (period.end[1] or "")
    assert inside or (clipped.edtf, clipped.start, clipped.end) == (item.edtf, item.start, item.end)


@given(st.characters())
@relaxed
def test_flattening_keeps_every_character_in_its_place(character: str) -> None:
    assert len(flatten(f"a{character}b")) == 3
