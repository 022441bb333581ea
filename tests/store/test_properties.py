"""What holds of every book, whatever is read, forgotten and read again, and in which order."""

from __future__ import annotations

import random
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sourcebook.model import Actor, Claim, Document, Evidence, Literal, Passage, When
from sourcebook.pipeline.book import read_into
from sourcebook.pipeline.forgetting import forget
from sourcebook.pipeline.naming import folding
from sourcebook.store.fetch import Reader
from sourcebook.store.prepare import prepare
from sourcebook.store.sentences import passages
from sourcebook.store.verify import verify
from sourcebook.store.write import Writer

from .support import contents, differ, said, write

TITLES = ["Red Front", "Blue Front (group)", "جبهة الشمال", "Grand Pact", "Old War"]
quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@st.composite
def fields(draw: st.DrawFn) -> str:
    """One line of an infobox that speaks of another article, or of the article itself."""
    other = draw(st.sampled_from([*TITLES, "Nobody's page"]))
    link = draw(st.sampled_from([f"[[{other}]]", f"[[{other}|the others]]", other, f"[[{other}#Later|{other}]]"]))
    time = draw(st.sampled_from(["", " (1990–1995)", " (until 1999)", " (since 3 May 1990)"]))
    source = draw(
        st.sampled_from(["", "<ref>{{cite book|title=Fronts|year=2001|last=A}}</ref>", "<ref>http://x.org/1</ref>"])
    )
    name = draw(
        st.sampled_from(["allies", "opponents", "battles", "headquarters", "foundation", "size", "clans", "leaders"])
    )
    value = {"foundation": "1990", "size": "12,000–15,000"}.get(name, link + time)
    return f"| {name} = {value}{source}"


@st.composite
def articles(draw: st.DrawFn) -> str:
    """A small article, or a redirect."""
    if draw(st.integers(0, 7)) == 0:
        return f"#REDIRECT [[{draw(st.sampled_from(TITLES))}]]\n"
    lines = draw(st.lists(fields(), min_size=1, max_size=5, unique_by=lambda line: line.split("=")[0]))
    name = draw(st.sampled_from(["", "| name = The Front\n"]))
    lead = draw(
        st.sampled_from(["", "It was founded in 1990.\n", "'''The Front''' ('''TF''') was an alliance. — «ж»\n"])
    )
    return "{{Infobox war faction\n" + name + "\n".join(lines) + "\n}}\n" + lead


worlds = st.dictionaries(st.sampled_from(TITLES), articles(), min_size=1)


@quick
@given(worlds, st.data())
def test_forgetting_leaves_no_trace_and_reading_again_restores(world: dict[str, str], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write(folder / "all", world)
        gone = data.draw(st.sampled_from(files))
        read_into(folder / "book.db", files)
        whole = said(folder / "book.db")

        forget(folder / "book.db", [str(gone)])
        read_into(folder / "without.db", [file for file in files if file != gone])
        assert differ(said(folder / "book.db"), said(folder / "without.db")) == []

        read_into(folder / "book.db", files)
        assert differ(said(folder / "book.db"), whole) == []
        assert list(verify(folder / "book.db")) == []


@quick
@given(worlds, st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(world: dict[str, str], chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write(folder / "all", world)
        read_into(folder / "one.db", files)
        chance.shuffle(files)
        for file in files:
            read_into(folder / "other.db", [file])
        assert differ(said(folder / "one.db"), said(folder / "other.db")) == []


@quick
@given(worlds)
def test_reading_anew_changes_nothing_but_the_run(world: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write(folder / "all", world)
        read_into(folder / "book.db", files)
        before = contents(folder / "book.db")
        read_into(folder / "book.db", files)
        assert contents(folder / "book.db") == before
        read_into(folder / "book.db", files, again=True)
        after = contents(folder / "book.db")
        assert set(differ(before, after)) <= {
            "runs",
            "revisions",
            "evidence",
            "citations",
            "passages",
            "passage_actors",
            "passage_works",
            "words_passages",
        }
        assert [row[:3] for row in after["actors"]] == [row[:3] for row in before["actors"]]


times = st.one_of(
    st.none(),
    st.builds(
        lambda a, b: When("then", f"{a:04d}/{b:04d}", (f"{a:04d}-01-01", f"{a:04d}-12-31"), (None, f"-{b:04d}-02-03")),
        st.integers(1, 9999),
        st.integers(1, 9999),
    ),
)
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
literals = st.one_of(
    st.builds(Literal, words),
    st.builds(lambda n, low: Literal(n, "number", low, n), st.integers(-(10**25), 10**25), st.integers(0, 10**25)),
    st.builds(lambda n: Literal(n, "number", n, n), st.floats(allow_nan=False, allow_infinity=False)),
)
actors = st.builds(
    lambda label, kind, link: Actor(label, kind, (label,), link),
    words,
    st.sampled_from(["unknown", "alliance", "person"]),
    st.one_of(st.just(""), words),
)


@quick
@given(st.text(min_size=1, max_size=60), st.data())
def test_what_is_written_is_what_is_read(text: str, data: st.DataObject) -> None:
    document = Document(
        data.draw(words), text, language="ar", time=data.draw(st.sampled_from([None, "2020-01-01T00:00:00Z"]))
    )
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    evidence = Evidence(document.id, document.revision, start, end, text[start:end], ("A", "ب"), "prose", "some.rule")
    made = Claim(
        data.draw(actors),
        "member_of",
        data.draw(st.one_of(actors, literals)),
        data.draw(times),
        data.draw(st.dictionaries(st.sampled_from(["role", "status"]), words)),
        said_by=data.draw(st.one_of(st.none(), words)),
        evidence=(evidence,),
        flags=tuple(data.draw(st.lists(words, max_size=2))),
    )
    sentence = Passage(document.id, document.revision, start, end, "A sentence.", ("A",))
    with tempfile.TemporaryDirectory() as name:
        book = Path(name) / "book.db"
        with Writer(book, folding()) as writer, writer.batch():
            writer.add(prepare(document, [made], [sentence], folding()), writer.begin("1", []))
        with Reader(book) as reader:
            assert list(reader.documents()) == [document]
            [found] = reader.claims_of(1)
            assert found.id == made.id
            assert (found.when, found.qualifiers, found.said_by) == (made.when, made.qualifiers, made.said_by)
            assert (found.evidence, found.flags, found.subject.label) == (made.evidence, made.flags, made.subject.label)
            [kept] = passages(reader, 1)
            assert replace(kept, claims=()) == sentence
        assert list(verify(book)) == []
