"""Whole strings in English: what they say in EDTF, what they bound, what is refused."""

import pytest

from sourcebook.extract.dates import read_date

POINTS = {
    "19 December 1975": "1975-12-19",
    "19 december 1975": "1975-12-19",
    "July 23, 2018": "2018-07-23",
    "23rd of July 2018": "2018-07-23",
    "the 1st of May, 1941": "1941-05-01",
    "15-Aug-1941": "1941-08-15",
    "1941 August 7": "1941-08-07",
    "Monday, 5 May 1941": "1941-05-05",
    "26\u00a0august\u2009\u20091346": "1346-08-26",
    "2018-07-23": "2018-07-23",
    "2018/07/23": "2018-07-23",
    "2018-07-23T18:00:00Z": "2018-07-23",
    "25/12/2015": "2015-12-25",
    "12/25/2015": "2015-12-25",
    "04/04/2015": "2015-04-04",
    "July 1944": "1944-07",
    "Sept. 1992": "1992-09",
    "Oct., 1978": "1978-10",
    "in May 1990": "1990-05",
    "2014-02": "2014-02",
    "1315": "1315",
    "(2014)": "2014",
    "in 2012": "2012",
    "the year 1748": "1748",
    "20 january, 330 bc": "-0329-01-20",
    "december, 335 bc": "-0334-12",
    "October 1, 331 B.C.": "-0330-10-01",
    "44 BCE": "-0043",
    "AD 70": "0070",
    "70 C.E.": "0070",
    "1 BC": "0000",
    "summer 1941": "1941-22",
    "Spring of 2015": "2015-21",
    "fall 1944": "1944-23",
    "winter 1941–42": "1941-24",
    "1990s": "199X",
    "the 1990's": "199X",
    "19th century": "18XX",
    "nineteenth-century": "18XX",
    "2nd century BC": "-01XX",
    "330s BC": "-0338/-0329",
}

QUALIFIED = {
    "c. 1200": "1200~",
    "ca 1200": "1200~",
    "circa May 1945": "1945-05~",
    "about 1990": "1990~",
    "~1990": "1990~",
    "1920 (circa)": "1920~",
    "1880?": "1880?",
    "1880 (?)": "1880?",
    "c. 1880?": "1880%",
    "early 2014": "2014~",
    "mid 2024": "2024~",
    "mid-June 1987": "1987-06~",
    "late June 2015": "2015-06~",
    "beginning of 1990": "1990~",
    "the end of August 1944": "1944-08~",
    "first half of 1990": "1990~",
    "the early 1990s": "199X~",
    "late 19th century": "18XX~",
    "late summer 1941": "1941-22~",
}

RANGES = {
    "1987–1990": "1987/1990",
    "1942 – 1944": "1942/1944",
    "1941 - 1945": "1941/1945",
    "1915 − 1918": "1915/1918",
    "1233–34": "1233/1234",
    "1914–8": "1914/1918",
    "1791-92": "1791/1792",
    "1641/42": "1641/1642",
    "15–19 August 1953": "1953-08-15/1953-08-19",
    "June 22–29, 1941": "1941-06-22/1941-06-29",
    "August 21 – September 3, 1941": "1941-08-21/1941-09-03",
    "7 july – 29 november 1941": "1941-07-07/1941-11-29",
    "23 November 1407 – 21 September 1435": "1407-11-23/1435-09-21",
    "August 1944 – May 1945": "1944-08/1945-05",
    "june to august 1941": "1941-06/1941-08",
    "january–july 332 bc": "-0331-01/-0331-07",
    "1341 – 12 april 1365": "1341/1365-04-12",
    "from 1991 to 2019": "1991/2019",
    "from November 1975 until 2002": "1975-11/2002",
    "from 5 to 8 May 1945": "1945-05-05/1945-05-08",
    "22 and 23 june 1372": "1372-06-22/1372-06-23",
    "1990 and 1991": "1990/1991",
    "264–241 BC": "-0263/-0240",
    "27–14 BC": "-0026/-0013",
    "44 BC – AD 14": "-0043/0014",
    "AD 98–117": "0098/0117",
    "98–117 AD": "0098/0117",
    "c. 1990–1993": "1990~/1993",
    "late 1980s – early 1990s": "198X~/199X~",
    "early to mid 1990s": "199X~",
    "summer 1941 – spring 1943": "1941-22/1943-21",
    "between 1990 and 1992": "1990/1992",
    "1990 or 1991": "1990/1991",
}

OPEN = {
    "1996–present": "1996/..",
    "1 July 1941 – present": "1941-07-01/..",
    "2014–": "2014/..",
    "since 2020": "2020/..",
    "from 1 November 1941": "1941-11-01/..",
    "from May 1990 onwards": "1990-05/..",
    "since the early 1990s": "199X~/..",
    "after May 1945": "1945-05/..",
    "until 1991": "../1991",
    "till April 1945": "../1945-04",
    "to 1991": "../1991",
    "up to 1991": "../1991",
    "– 1990": "../1990",
    "before 1990": "../1990",
    "until mid-1992": "../1992~",
    "by early 1989": "1989~",
    "as of 2015": "2015",
}

CLOCKS_AND_CALENDARS = {
    "19 December 1975, 18:15": "1975-12-19",
    "21:00 on 19 December 1975": "1975-12-19",
    "19 December 1975 at 6 pm": "1975-12-19",
    "7 November [O.S. 25 October] 1917": "1917-11-07",
    "1 January 1700 (O.S.)": "1700-01-01",
    "5 May 1641 (Julian)": "1641-05-05",
    "1440 AH": "2018-09-11~/2019-08-30~",
    "AH 1440": "2018-09-11~/2019-08-30~",
    "15 Rajab 1436": "2015-05-04~",
    "Rajab 1436 AH": "2015-04-20~/2015-05-18~",
    "492 AH": "1098-12-04~/1099-11-22~",
    "22 Bahman 1357": "1979-02-11~",
    "15 Rajab 1436 AH / 4 May 2015": "2015-05-04",
    "2018 (1439 AH)": "2018",
}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [*POINTS.items(), *QUALIFIED.items(), *RANGES.items(), *OPEN.items(), *CLOCKS_AND_CALENDARS.items()],
)
def test_english(text: str, edtf: str) -> None:
    when = read_date(text)
    assert when is not None
    assert when.edtf == edtf
    assert when.text == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May",
        "may 2",
        "March",
        "31 June 1990",
        "29 February 2015",
        "0 May 1990",
        "44",
        "'44",
        "3 May 44",
        "03/04/2015",
        "03.04.2015",
        "2003-04",
        "since 2003-04",
        "1,500",
        "1 500",
        "2500",
        "12345",
        "300 men",
        "72 brigades",
        "12 groups",
        "version 1.2",
        "1990–1980",
        "1791-1789",
        "5 May 1990 – 3 May 1990",
        "31 August – 1 November",
        "335 BC – 323",
        "c. 19",
        "the present",
        "1990, 1992",
        "1990 attack",
        "first attack 18:15",
        "15 Rajab",
        "31 Bahman 1357",
        "1357 Rajab BC",
        "0",
        "0 AD",
        "22nd century",
    ],
)
def test_refused(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "year", "edtf"),
    [
        ("31 August – 1 November", 1941, "1941-08-31/1941-11-01"),
        ("from 1 November", 1941, "1941-11-01/.."),
        ("until May", 1941, "../1941-05"),
        ("spring", 1941, "1941-21"),
        ("5 May", -334, "-0334-05-05"),
        ("29 February", 1941, None),
        ("December – January", 1941, None),
        ("5 May 1942", 1941, "1942-05-05"),
        ("members", 1941, None),
        ("15", 1941, None),
    ],
)
def test_year_of_the_context(text: str, year: int, edtf: str | None) -> None:
    when = read_date(text, year=year)
    assert (when.edtf if when else None) == edtf


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("5 May 1941", ("1941-05-05", "1941-05-05"), ("1941-05-05", "1941-05-05")),
        ("February 2016", ("2016-02-01", "2016-02-29"), ("2016-02-01", "2016-02-29")),
        ("1987–1990", ("1987-01-01", "1987-12-31"), ("1990-01-01", "1990-12-31")),
        ("since 2020", ("2020-01-01", "2020-12-31"), (None, None)),
        ("after 2020", ("2021-01-01", None), (None, None)),
        ("until 1991", (None, None), ("1991-01-01", "1991-12-31")),
        ("before 1990", (None, None), (None, "1989-12-31")),
        ("by 1990", (None, "1990-12-31"), ("1990-01-01", None)),
        ("between 1990 and 1992", ("1990-01-01", "1992-12-31"), ("1990-01-01", "1992-12-31")),
        ("early 2014", ("2014-01-01", "2014-04-30"), ("2014-01-01", "2014-04-30")),
        ("mid 2014", ("2014-05-01", "2014-08-31"), ("2014-05-01", "2014-08-31")),
        ("late 2014", ("2014-09-01", "2014-12-31"), ("2014-09-01", "2014-12-31")),
        ("late February 2015", ("2015-02-21", "2015-02-28"), ("2015-02-21", "2015-02-28")),
        ("mid 1990s", ("1994-01-01", "1996-12-31"), ("1994-01-01", "1996-12-31")),
        ("late 19th century", ("1867-01-01", "1899-12-31"), ("1867-01-01", "1899-12-31")),
        ("2nd century BC", ("-0199-01-01", "-0100-12-31"), ("-0199-01-01", "-0100-12-31")),
        ("c. 1200", ("1199-01-01", "1201-12-31"), ("1199-01-01", "1201-12-31")),
        ("c. May 1945", ("1945-04-01", "1945-06-30"), ("1945-04-01", "1945-06-30")),
        ("winter 1941–42", ("1941-11-01", "1942-03-31"), ("1941-11-01", "1942-03-31")),
        ("15 Rajab 1436", ("2015-05-03", "2015-05-05"), ("2015-05-03", "2015-05-05")),
    ],
)
def test_bounds(text: str, start: tuple[str | None, str | None], end: tuple[str | None, str | None]) -> None:
    when = read_date(text)
    assert when is not None
    assert (when.start, when.end) == (start, end)


def test_text_is_kept_as_given() -> None:
    when = read_date("  7 july\u00a0– 29 November 1941 ")
    assert when is not None
    assert when.text == "7 july\u00a0– 29 November 1941"
