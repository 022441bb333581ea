"""Which language a text is in: by its namespaces, which only one wiki has, else by script or by its small words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

_NAMESPACES = {
    "kategorie": "de",
    "datei": "de",
    "catégorie": "fr",
    "fichier": "fr",
    "categoría": "es",
    "archivo": "es",
    "categoria": "it",
    "immagine": "it",
    "категория": "ru",
    "файл": "ru",
    "تصنيف": "ar",
    "رده": "fa",
    "پرونده": "fa",
    "קטגוריה": "he",
    "קובץ": "he",
    "kategori": "tr",
    "dosya": "tr",
    "ficheiro": "pt",
    "bestand": "nl",
    "kategoria": "pl",
    "plik": "pl",
}
_NAMESPACE = re.compile(r"\[\[\s*([^\W\d_]+)\s*:", re.IGNORECASE)
_ITALIAN = re.compile(r"\{\{\s*(?:infobox conflitto|bio|s\|)|\b(?:della|degli|nella|che|sono)\b", re.IGNORECASE)
_SCRIPTS = (
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0620-\u064a]")),
    ("he", re.compile(r"[\u05d0-\u05ea]")),
    ("ru", re.compile(r"[\u0430-\u044f]")),
)
_MARKUP = re.compile(
    r"<!--.*?-->|<ref[^<>]*/>|<ref.*?</ref>|\{\{[^{}]*\}\}|\{\|.*?^\|\}|\[\[[^\[\]|]*\||https?://\S+|<[^<>]*>",
    re.DOTALL | re.MULTILINE,
)
_PERSIAN = re.compile(r"[پچژگ]")


def guess_language(text: str) -> str:
    """Return the BCP 47 code of a text's language; English where nothing speaks against it."""
    sample = text[:20000]
    for m in _NAMESPACE.finditer(text):
        code = _NAMESPACES.get(m[1].casefold())
        if code is not None:
            return (
                code
                if code != "it" or _ITALIAN.search(sample)
                else "pt"
                if " não " in sample
                else "es"
                if " el " in sample
                else "it"
            )
    prose = _prose(sample)
    return _by_script(prose) or _by_words(prose) or _by_script(sample) or "en"


def _prose(text: str) -> str:
    """Return a text without references, templates (the innermost first), tables and link targets."""
    for _ in range(6):
        shorter = _MARKUP.sub(" ", text)
        if shorter == text:
            break
        text = shorter
    return text


def _by_script(text: str) -> str:
    letters = sum(c.isalpha() for c in text) or 1
    for code, script in _SCRIPTS:
        if len(script.findall(text)) * 3 > letters:
            return "fa" if code == "ar" and len(_PERSIAN.findall(text)) * 30 > letters else code
    return ""


@cache
def _small_words() -> Mapping[str, frozenset[str]]:
    data = tomllib.loads((resources.files(__package__) / "small_words.toml").read_text(encoding="utf-8"))
    return {code: frozenset(words.split()) for code, words in data.items()}


def _by_words(text: str) -> str:
    """Tell a language of Latin letters by its small words, where there are enough of them and no other comes near."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = sorted(((sum(w in small for w in words), code) for code, small in _small_words().items()), reverse=True)
    (most, code), (second, _) = counts[0], counts[1]
    return code if most >= 4 and most * 10 >= len(words) and most * 5 >= second * 6 else ""
