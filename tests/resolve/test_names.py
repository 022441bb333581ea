"""Names fold, and share a key with their other spellings, scripts and literal translations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.resolve.glosses import lexicon
from sourcebook.resolve.names import fold, key, searchable, sought
from sourcebook.resolve.words import words

SAME = {
    "spellings": ["Izz ad-Din al-Qassam Brigades", "Ezzedeen Al-Qassam Brigade", "ʿIzz al-Dīn al-Qassām Brigades"],
    "Allah written together": ["Ansar Allah", "Ansarullah", "Ansarallah", "أنصار الله", "Ансар Аллах"],
    "Arabic": ["Jaysh al-Fatah", "جيش الفتح", "Jaish Al-Fateh"],
    "Cyrillic": ["Hezbollah", "Хезболла", "حزب الله", "חזבאללה", "Hizbullah"],
    "translated": [
        "Popular Front for the Liberation of Palestine",
        "الجبهة الشعبية لتحرير فلسطين",
        "Народный фронт освобождения Палестины",
        "解放巴勒斯坦人民阵线",
        "パレスチナ解放人民戦線",
        "팔레스타인 해방 인민 전선",
        "החזית העממית לשחרור פלסטין",
        "Volksfront zur Befreiung Palästinas",
    ],
    "an acronym that is said as a word": ["HAMAS", "Hamas", "حماس"],
    "a bracket of a title": ["Blue Front", "Blue Front (rebel group)"],
    "dots": ["P.F.L.P.", "PFLP"],
}
APART = [
    ("PFLP", "DFLP"),
    ("Ansar al-Islam", "Nusrat al-Islam"),
    ("Al-Quds Brigades", "Al-Aqsa Brigades"),
    ("Popular Front", "Popular Struggle Front"),
    ("朝鲜人民军", "中国人民解放军"),
]


@pytest.mark.parametrize("names", SAME.values(), ids=SAME)
def test_one_name_has_one_key(names: list[str]) -> None:
    assert {key(name) for name in names} == {key(names[0])}


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_fold_drops_points_and_forms_of_letters() -> None:
    assert fold("قُوَّات الأقصى") == fold("قوات الاقصي")
    assert fold("Ёлка") == fold("елка")
    assert fold("５th") == fold("5TH")


def test_letters_that_marks_make_others_stay_apart() -> None:
    assert fold("が") != fold("か")
    assert fold("कि") != fold("क")


def test_a_romanised_word_finds_a_name_in_its_script() -> None:
    held = searchable("كتائب الشهيد عز الدين القسام").split()
    assert set(sought("Qassam")) & set(held)
    assert set(sought("kataib")) & set(held)
    assert not set(sought("Quds")) & set(held)


@given(st.text(max_size=60))
def test_any_text_has_a_key_and_folding_twice_is_folding_once(text: str) -> None:
    assert key(text) == key(text)
    assert fold(fold(text)) == fold(text)
    assert all(word.consonants for word in words(text))


def test_every_word_without_spaces_is_found_in_a_text() -> None:
    known = lexicon()
    assert all(known.longest(f"x{word}x", 1) == len(word) + 1 for word in known.unspaced)
