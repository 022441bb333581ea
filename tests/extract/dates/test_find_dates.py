"""Dates in running prose: which words, which value, and which numbers are left alone."""

from itertools import pairwise

import pytest

from sourcebook.extract.dates import find_dates


def found(text: str, lang: str = "en", year: int | None = None) -> list[tuple[str, str]]:
    spans = list(find_dates(text, lang=lang, year=year))
    assert all(text[start:end] == when.text for start, end, when in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    return [(when.text, when.edtf) for _, _, when in spans]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In 2019, the room launched its first operation.", [("2019", "2019")]),
        ("Since 2020, the room has coordinated (2021).", [("Since 2020", "2020/.."), ("2021", "2021")]),
        ("In mid 2024, the room accused X.", [("mid 2024", "2024~")]),
        ("YATAMA joined in mid-June 1987.", [("mid-June 1987", "1987-06~")]),
        ("By early 1989 its strength had fallen", [("By early 1989", "1989~")]),
        ("was a member from 1990 to 1993.", [("from 1990 to 1993", "1990/1993")]),
        ("which lasted from November 1975 until 2002.", [("from November 1975 until 2002", "1975-11/2002")]),
        (
            "founded on 13 February 2014, and on May 5, 2015",
            [("13 February 2014", "2014-02-13"), ("May 5, 2015", "2015-05-05")],
        ),
        ("(1212, in the battle)", [("1212", "1212")]),
        ("the war of 1211–1234 and (1233–34)", [("1211–1234", "1211/1234"), ("1233–34", "1233/1234")]),
        ("the Union (Nicaragua, 1990)", [("1990", "1990")]),
        (
            "in the 1980s and 1990s; a 15th-century book",
            [("1980s", "198X"), ("1990s", "199X"), ("15th-century", "14XX")],
        ),
        ("in the nineteenth century", [("nineteenth century", "18XX")]),
        ("died in 14 AD or 44 BC; 335–323 BC", [("14 AD", "0014"), ("44 BC", "-0043"), ("335–323 BC", "-0334/-0322")]),
        ("In 1991 government forces attacked.", [("1991", "1991")]),
        ("In 1212, 1213 and 1214 they came.", [("1212", "1212"), ("1213", "1213"), ("1214", "1214")]),
        ("in 451 Attila came", [("451", "0451")]),
        ("on 19 December 1975, at 18:15 the attack", [("19 December 1975, at 18:15", "1975-12-19")]),
        ("From the early 1990s to the present the", [("From the early 1990s to the present", "199X~/..")]),
        ("dissolved 1993; (died 1808)", [("1993", "1993"), ("1808", "1808")]),
        ("between 1990 and 1992 it", [("between 1990 and 1992", "1990/1992")]),
        ("in may 1945 germany", [("may 1945", "1945-05")]),
    ],
)
def test_found(text: str, dates: list[tuple[str, str]]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "300 men, 72 brigades and 1,500 guns in 12 groups",
        "an army of 2000 men in 1500 villages by 300 men",
        "It grew from 1200 to 1500 fighters",
        "between 1200 and 1500 soldiers, between 116 and 267 T-55",
        "ranging from 750 to 1,200 men each",
        "a total number of 115 is given",
        "pages 1233–34, p. 1990, pp. 1990–1995, vol. 1990",
        "ISBN 978-0-313-29124-1, Resolution 1441, version 3.11.2",
        "F-16, Boeing 747, AK-47, 7.62 mm, 1500m, 1990%, $1990",
        "The 5th Corps, the 3rd of the 12 groups, 1st of May",
        "The group may 2 times; it may 12 times; March 12 kilometres",
        "31 August - 1 November, from 1 November",
        "http://x.org/2014/02/14/south and x=1990&y=1991",
        "",
        "no digits at all",
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []


def test_year_of_the_context() -> None:
    text = "chetniks (31 august – 1 november), from 1 november; it may 2 times; May 5; march 12 km"
    assert found(text, year=1941) == [
        ("31 august – 1 november", "1941-08-31/1941-11-01"),
        ("from 1 november", "1941-11-01/.."),
        ("May 5", "1941-05-05"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "edtf"),
    [
        ("zh", "2015年10月11日聯盟正式成立，聯盟成立於2015年10月", ["2015-10-11", "2015-10"]),
        ("ja", "1941年12月から1945年8月まで、1990年代", ["1941-12/1945-08", "199X"]),
        ("ru", "В 1990 году, с 1990 по 1995 год, 300 человек, в XIX веке", ["1990", "1990/1995", "18XX"]),
        ("de", "seit 1991, am 5. Mai 1945, 300 Mann, im 19. Jahrhundert", ["1991/..", "1945-05-05", "18XX"]),
        ("fr", "En 1990, depuis 1991, de 1500 hommes, au XIXe siècle", ["1990", "1991/..", "18XX"]),
        ("es", "en 1990, desde 1990, entre 1990 y 1995", ["1990", "1990/..", "1990/1995"]),
        ("it", "nel 1990, il 15 novembre 1315", ["1990", "1315-11-15"]),
        ("tr", "1990 yılında, 1990'da, 5 Mayıs 1945'te, 300 kişi", ["1990", "1990", "1945-05-05"]),
        (
            "ar",
            "في عام 1990 و 5 مايو 1945 منذ 2006، 300 مقاتل، سنة ١٤٣٦ هـ",
            ["1990", "1945-05-05", "2006/..", "2014-10-25~/2015-10-13~"],
        ),
        ("fa", "در سال ۱۹۹۰ و ۲۲ بهمن ۱۳۵۷", ["1990", "1979-02-11~"]),
        ("he", "בשנת 1990, ב-5 במאי 1945, מ-1990 עד 1995", ["1990", "1945-05-05", "1990/1995"]),
        ("pl", "w 1990 roku, 5 maja 1945, od 1990 do 1995", ["1990", "1945-05-05", "1990/1995"]),
    ],
)
def test_languages(lang: str, text: str, edtf: list[str]) -> None:
    assert [e for _, e in found(text, lang)] == edtf


def test_an_expression_is_not_cut_where_reading_begins() -> None:
    padding = "word " * 40
    assert found(f"{padding}from the beginning of September 1941 until May 1942 {padding}in 1990") == [
        ("from the beginning of September 1941 until May 1942", "1941-09~/1942-05"),
        ("1990", "1990"),
    ]
