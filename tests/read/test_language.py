"""Which language a text is in."""

from __future__ import annotations

import pytest

from sourcebook.read.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The front is an alliance.", "en"),
        ("", "en"),
        ("12345", "en"),
        ("[[Kategorie:Krieg]]", "de"),
        ("[[Datei:A.jpg]]", "de"),
        ("[[Catégorie:Guerre]]", "fr"),
        ("[[Fichier:A.jpg]]", "fr"),
        ("[[Categoría:Guerras]]", "es"),
        ("[[Категория:Войны]]", "ru"),
        ("[[تصنيف:حروب]]", "ar"),
        ("[[رده:جنگ]]", "fa"),
        ("[[קטגוריה:מלחמות]]", "he"),
        ("[[Kategori:Savaşlar]]", "tr"),
        ("La battaglia della Lega [[Categoria:Guerre]]", "it"),
        ("O grupo não é grande [[Categoria:Guerras]]", "pt"),
        ("[[Category:Wars]]", "en"),
        ("[[kategorie : Krieg]]", "de"),
    ],
)
def test_namespaces(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("敘利亞民主力量是一個聯盟", "zh"),
        ("الجبهة الزرقاء تحالف", "ar"),
        ("جبهه آبی یک گروه پیکارجو در چند شهر است", "fa"),
        ("החזית הכחולה היא ברית", "he"),
        ("Синий фронт это союз", "ru"),
    ],
)
def test_scripts(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_a_few_words_in_another_script_do_not_decide() -> None:
    assert guess_language("The Blue Front (الجبهة الزرقاء) is an alliance of harbour militias in Blueland.") == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Blaue Front wurde 1990 in Damaskus von der Grünen Partei gegründet.", "de"),
        ("Le Front bleu est fondé le 3 mai 1990 à Damas par la Garde rouge.", "fr"),
        ("El Frente Azul fue fundado el 3 de mayo de 1990 en Damasco por la Guardia Roja.", "es"),
        ("The Movimiento de los Barrios is a party in the hills.", "en"),
        ("Blaue Front", "en"),
    ],
)
def test_small_words(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_templates_and_references_are_not_prose() -> None:
    box = "{{Infobox war faction|name=藍色陣線|website=https://blue.example/about-the-front-and-its-members}}"
    assert (
        guess_language(
            box + "藍色陣線是聯盟。<ref>{{cite web|title=The founding of the front|publisher=Example}}</ref>"
        )
        == "zh"
    )
