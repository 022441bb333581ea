"""Which language a text is in, told from what only one wiki writes: its namespaces, else its script."""

from __future__ import annotations

import re

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
    letters = sum(c.isalpha() for c in sample) or 1
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) * 3 > letters:
            return "fa" if code == "ar" and len(_PERSIAN.findall(sample)) * 30 > letters else code
    return "en"
