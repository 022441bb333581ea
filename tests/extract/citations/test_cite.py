"""Citation templates to fields: Help:Citation Style 1 and its siblings on other wikis."""

from typing import Any

import pytest

from .support import read

CASES: list[tuple[str, str, dict[str, Any]]] = [
    (
        "{{cite web|last=Young|first=Peter|title=A|url=http://a.b/c|date=4 March 2012|access-date=2013-01-02"
        "|website=Example|archive-url=https://web.archive.org/web/20140501/http://a.b/c|archive-date=1 May 2014"
        "|url-status=dead|language=Arabic}}",
        "en",
        {
            "type": "webpage",
            "title": "A",
            "url": "http://a.b/c",
            "date": "2012-03-04",
            "accessed": "2013-01-02",
            "container": "Example",
            "archive_url": "https://web.archive.org/web/20140501/http://a.b/c",
            "archived": "2014-05-01",
            "status": "dead",
            "language": "ar",
            "authors": ("Young, Peter",),
            "text": "Young, Peter (4 March 2012). A. Example.",
        },
    ),
    (
        "{{cite book|last1=Ford|first1=Ken|last2=Zaloga|first2=Steven|editor-last=Roe|editor-first=Jane|year=2009"
        "|title=Overlord|publisher=Osprey|location=Oxford|isbn=978-1-84603-424-4|oclc=123|pages=5–9|edition=2nd}}",
        "en",
        {
            "authors": ("Ford, Ken", "Zaloga, Steven"),
            "editors": ("Roe, Jane",),
            "date": "2009",
            "publisher": "Osprey",
            "place": "Oxford",
            "pages": "5–9",
            "locator": "pp. 5–9",
            "edition": "2nd",
            "identifiers": (("isbn", "978-1-84603-424-4"), ("oclc", "123")),
        },
    ),
    ("{{cite journal|vauthors=Smith AB, Jones C|title=T|journal=J|volume=8|issue=2|pages=109–17}}", "en",
     {"authors": ("Smith, AB", "Jones, C"), "container": "J", "volume": "8", "issue": "2", "locator": ""}),
    ("{{cite book|author=Ann Lee; Bo Ray|title=T}}", "en", {"authors": ("Ann Lee", "Bo Ray")}),
    ("{{cite book|author=Lee, Ann|title=T}}", "en", {"authors": ("Lee, Ann",)}),
    ("{{cite book|author=jeffrey dixon, jeffrey s. dixon, meredith reid sarkees|title=T}}", "en",
     {"authors": ("jeffrey dixon", "jeffrey s. dixon", "meredith reid sarkees")}),
    ("{{cite web|title=Al-Ghurfa|script-title=ar:الغرفة|trans-title=The Room|url=http://a.b}}", "en",
     {"title": "Al-Ghurfa", "original_title": "الغرفة", "translated_title": "The Room"}),
    ("{{cite web|script-title=ar:الغرفة|url=http://a.b}}", "en", {"title": "الغرفة", "original_title": ""}),
    ("{{cite book|title=Book|chapter=Part|editor=Ann Lee|last=Roe}}", "en",
     {"type": "chapter", "title": "Part", "container": "Book"}),
    ("{{cite book|title=Book|chapter=Part|last=Roe}}", "en", {"type": "book", "title": "Book", "locator": "“Part”"}),
    ("{{cite encyclopedia|title=Entry|encyclopedia=Big Book}}", "en", {"title": "Entry", "container": "Big Book"}),
    ("{{cite book|title=B|year=2017a|month=}}", "en", {"date": "2017"}),
    ("{{cite book|title=B|year=2008|month=May}}", "en", {"date": "2008-05"}),
    ("{{cite book|title=B|date=some time ago}}", "en", {"date": ""}),
    ("{{cite web|title=B|deadurl=yes|url=http://a}}", "en", {"status": "dead"}),
    ("{{cite web|title=B|deadurl=no|url=http://a}}", "en", {"status": "live"}),
    ("{{cite web|title=<!-- x -->A {{!}} ''B'' &amp; [[c|C]] {{nowrap|d}} {{lang|ar|ه}}"
     "|url=http://a.b/?x{{=}}1<!-- -->}}", "en",
     {"title": "A | B & C d ه", "url": "http://a.b/?x=1"}),
    ("{{cite web|title=A|url=|website=  |url=http://a.b|last=|first=}}", "en",
     {"url": "http://a.b", "container": "", "authors": ()}),
    ("{{cite book|title=A|chapter-url=http://c.d|chapter=X}}", "en", {"url": "http://c.d"}),
    ("{{cite book|title=[http://c.d A title]}}", "en", {"title": "A title", "url": "http://c.d"}),
    ("{{cite book|last=Lee|title=none|year=1999|publisher=P}}", "en", {"title": "Lee (1999). P."}),
    ("{{cite journal|title=T|doi=https://doi.org/10.1000/x|pmid=12345|jstor=9}}", "en",
     {"identifiers": (("doi", "10.1000/x"), ("pmid", "12345"), ("jstor", "9"))}),
    ("{{citation|title=T|journal=J}}", "en", {"type": "article-journal"}),
    ("{{citation|title=T|newspaper=J|url=http://a}}", "en", {"type": "article-newspaper"}),
    ("{{citation|title=T|url=http://a.b}}", "en", {"type": "webpage"}),
    ("{{citation|title=T|isbn=1}}", "en", {"type": "book"}),
    ("{{cite web|title=T|language=lt-lt}}", "en", {"language": "lt-LT"}),
    ("{{cite web|title=T|language=en-GB, Persian}}", "en", {"language": "en-GB, fa"}),
    ("{{cite book|p=305|title=T}}", "en", {"pages": "305", "locator": "p. 305"}),
    ("{{Literatur|Autor=Hans Meier|Hrsg=Eva Roth|Titel=Der Aufsatz|Sammelwerk=Das Buch|Verlag=Beck|Ort=München"
     "|Datum=2004|Seiten=12–15|ISBN=3-406-51079-6|Sprache=de|Online=[http://x.de/a Online]}}", "de",
     {"type": "chapter", "title": "Der Aufsatz", "container": "Das Buch", "publisher": "Beck", "place": "München",
      "date": "2004", "pages": "12–15", "editors": ("Eva Roth",), "authors": ("Hans Meier",), "url": "http://x.de/a"}),
    ("{{Internetquelle|url=http://x.de|titel=T|werk=W|hrsg=H|datum=2010-02-03|abruf=2011-03-04|archiv-url=http://a.x"
     "|archiv-datum=2012-01-01}}", "de",
     {"title": "T", "container": "W", "publisher": "H", "accessed": "2011-03-04", "archived": "2012-01-01"}),
    ("{{Ouvrage|nom1=Dupont|prénom1=Jean|titre=Guerre|éditeur=PUF|lieu=Paris|année=1999|passage=5|langue=fr}}", "fr",
     {"authors": ("Dupont, Jean",), "title": "Guerre", "publisher": "PUF", "place": "Paris", "date": "1999",
      "locator": "p. 5", "language": "fr"}),
    ("{{Lien web|titre=T|url=http://x.fr|site=S|consulté le=12 mai 2010|brisé le=2011-01-01}}", "fr",
     {"container": "S", "accessed": "2010-05-12", "status": "dead"}),
    ("{{cita libro|apellidos=Ruiz|nombre=Ana|título=T|editorial=E|año=2001|ubicación=Lima|páginas=5-6}}", "es",
     {"authors": ("Ruiz, Ana",), "title": "T", "publisher": "E", "place": "Lima", "date": "2001"}),
    ("{{cita web|autore=Mario Rossi|titolo=T|url=http://x.it|sito=S|data=3 aprile 2005|accesso=4 maggio 2006"
     "|urlmorto=sì}}", "it",
     {"authors": ("Mario Rossi",), "container": "S", "date": "2005-04-03", "accessed": "2006-05-04", "status": "dead"}),
    ("{{citar livro|sobrenome=Silva|nome=Ana|título=T|editora=E|ano=1998|local=Porto}}", "pt",
     {"authors": ("Silva, Ana",), "publisher": "E", "date": "1998", "place": "Porto"}),
    ("{{книга|автор=Иванов И.|заглавие=Война|издательство=Наука|место=М.|год=1980|издание=2-е|страницы=7}}", "ru",
     {"authors": ("Иванов И.",), "title": "Война", "publisher": "Наука", "edition": "2-е", "pages": "7"}),
    ("{{статья|автор=Иванов|заглавие=Т|издание=Вопросы истории|год=1980|номер=3|том=2}}", "ru",
     {"container": "Вопросы истории", "edition": "", "issue": "3", "volume": "2"}),
    ("{{cytuj książkę|nazwisko=Nowak|imię=Jan|tytuł=T|wydawca=W|rok=1970|miejsce=Kraków|strony=3}}", "pl",
     {"authors": ("Nowak, Jan",), "publisher": "W", "place": "Kraków", "date": "1970", "pages": "3"}),
    ("{{یادکرد کتاب|نام=علی|نام خانوادگی=رضایی|عنوان=تاریخ|ناشر=نشر|سال=2001|شابک=964-1}}", "fa",
     {"authors": ("رضایی, علی",), "title": "تاریخ", "publisher": "نشر", "identifiers": (("isbn", "964-1"),)}),
    ("{{استشهاد ويب|عنوان=ع|مسار=http://x.ps|موقع=م|تاريخ الوصول=2020-01-02|لغة=en}}", "ar",
     {"title": "ع", "url": "http://x.ps", "container": "م", "accessed": "2020-01-02", "language": "en"}),
    ("{{צ-ספר|מחבר=דן לוי|שם=ספר|מו\"ל=הוצאה|שנת הוצאה=1990|עמ'=5}}", "he",
     {"authors": ("דן לוי",), "title": "ספר", "publisher": "הוצאה", "date": "1990", "pages": "5"}),
    ("{{ynet|דן לוי|כותרת|12345|3 במאי 2010}}", "he", {"authors": ("דן לוי",), "title": "כותרת", "container": "ynet"}),
    ("{{kitap kaynağı|soyadı=Kaya|ad=Ali|başlık=T|yayıncı=Y|yıl=2003|sayfa=4|yer=Ankara}}", "tr",
     {"authors": ("Kaya, Ali",), "title": "T", "publisher": "Y", "date": "2003", "pages": "4", "place": "Ankara"}),
    ("{{citeer web|titel=T|achternaam=Vos|voornaam=Jan|url=http://x.nl|taal=nl|bezochtdatum=2015-01-01}}", "nl",
     {"authors": ("Vos, Jan",), "accessed": "2015-01-01", "language": "nl"}),
    ("{{webpage zh|标题=题|作者=李|网址=http://x.cn|网站=站|访问日期=2016-05-25}}", "zh",
     {"title": "题", "authors": ("李",), "url": "http://x.cn", "container": "站", "accessed": "2016-05-25"}),
]  # fmt: skip


@pytest.mark.parametrize(("template", "language", "fields"), CASES)
def test_parameters_become_fields(template: str, language: str, fields: dict[str, Any]) -> None:
    citation = read(template, language)
    assert {name: getattr(citation, name) for name in fields} == fields


def test_span_is_the_template() -> None:
    citation = read("{{cite web|title=A}}")
    assert (citation.start, citation.end) == (0, 20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{{cite web|title=A|url=https://www.x.org/a/#p}}", "{{cite news|title=B|url=http://x.org/a}}"),
        ("{{cite book|title=A|isbn=0-7475-3269-9|page=3}}", "{{cite book|title=A: more|isbn=978-0-7475-3269-9}}"),
        ("{{cite book|title=A|last=B|page=3}}", "{{cite book|title=''A''|last=B|pages=5–6}}"),
        ("{{cite book|title=A|url=https://books.google.com/books?id=X_1&pg=PA5}}",
         "{{cite book|title=A|url=http://books.google.de/books?hl=de&id=X_1}}"),
        ("{{cite web|title=A|url=http://x.org/a}}",
         "{{cite web|title=A|url=https://web.archive.org/web/20200101000000/http://x.org/a}}"),
    ],
)  # fmt: skip
def test_the_same_work_has_one_id(one: str, other: str) -> None:
    assert read(one).id == read(other).id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{{cite web|title=A|url=http://x.org/a?id=1}}", "{{cite web|title=A|url=http://x.org/a?id=2}}"),
        ("{{cite book|title=A|year=1999}}", "{{cite book|title=A|year=2000}}"),
        ("{{cite book|title=A|chapter=X|editor=E|isbn=1}}", "{{cite book|title=A|chapter=Y|editor=E|isbn=1}}"),
    ],
)
def test_different_works_have_different_ids(one: str, other: str) -> None:
    assert read(one).id != read(other).id
