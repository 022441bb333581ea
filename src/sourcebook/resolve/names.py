"""Names for comparing: `fold` for searching text, `key` for finding one name in all its scripts and translations."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from zlib import crc32

from .folding import fold
from .words import words

__all__ = ["consonants", "fold", "key", "searchable", "sought", "version"]

_CODE = 2  # goes up when code changes what fold, key or searchable give; the data count by themselves
_MARK = "xk"  # what is put before consonants where they stand among words, so that neither is taken for the other


def key(name: str) -> str:
    """Return what a name shares with its other spellings, scripts and literal translations: a lead, no proof.

    Words that mean the same have one form, other words their consonants; in alphabetical order.

    >>> key("Al-Qassam Brigades"), key("كتائب القسام")
    ('BRIGADE ksm', 'BRIGADE ksm')
    >>> key("Popular Front for the Liberation of Palestine") == key("الجبهة الشعبية لتحرير فلسطين")
    True
    """
    return " ".join(sorted({word.token for word in words(name)})) or fold(name)


def consonants(text: str) -> tuple[str, ...]:
    """Return the consonants of the words of a name, in their order, meanings or not.

    >>> consonants("سرايا القدس")
    ('sr', 'kds')
    """
    return tuple(word.consonants for word in words(text))


def searchable(name: str) -> str:
    """Return what a full-text index holds of a name: its words folded, and what they sound like in any script.

    >>> searchable("سرايا القدس")
    'سرايا القدس xksr xkkds'
    """
    heard = (_MARK + word.consonants for word in words(name) if not word.letters)
    return " ".join([fold(name), *dict.fromkeys(heard)])


def sought(word: str) -> tuple[str, ...]:
    """Return the forms under which one word of a query stands in `searchable`: any of them will do.

    >>> sought("Quds")
    ('quds', 'xkkds')
    """
    heard = [_MARK + part.consonants for part in words(word) if not part.letters and len(part.consonants) > 1]
    return tuple(dict.fromkeys([fold(word), *heard]))


@cache
def version() -> str:
    """Return what stands for the present way of folding: a book that was folded in another is folded anew."""
    data = b"".join((files(__package__) / name).read_bytes() for name in ("scripts.toml", "glosses.toml"))
    return f"names {_CODE}.{crc32(data):08x}"
