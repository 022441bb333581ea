"""Which language a text is in: from what only one wiki writes (its namespaces), else from the script or the small words of its prose."""

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
_MARKUP = re.compile(r"<!--.*?-->|<ref[^<>]*/>|<ref.*?</ref>|\{\{[^{}]*\}\}|\{\|.*?^\|\}|\[\[[^\[\]|]*\||https?://\S+|<[^<>]*>", re.DOTALL | re.MULTILINE)
_SMALL_WORDS = {
    "en": frozenset("the of and was were by with its from that which is are in to as".split()),
    "de": frozenset("der die das in und wurde von mit dem den des im eine ist sich zur als nach durch".split()),
    "fr": frozenset("le la les des du et est une dans par pour avec sur qui au aux fut de en à".split()),
    "es": frozenset("el los las del y fue una por con que se para su al como es de la en a".split()),
    "it": frozenset("il lo gli in della degli nella dei è che con una per si del fu al la di a".split()),
    "pt": frozenset("o os as da do dos das e foi uma por com que em não ao pelo de".split()),
    "nl": frozenset("het een en in van de werd voor met door zijn bij ook der".split()),
}
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


def _by_words(text: str) -> str:
    """Tell a language of Latin letters by its small words, where there are enough of them and no other comes near."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = sorted(((sum(w in small for w in words), code) for code, small in _SMALL_WORDS.items()), reverse=True)
    (most, code), (second, _) = counts[0], counts[1]
    return code if most >= 4 and most * 10 >= len(words) and most * 2 >= second * 3 else ""
