"""How the names of a book are made comparable: the functions of `resolve`, handed to `store`."""

from __future__ import annotations

from functools import lru_cache

from ..resolve.names import fold, key, searchable, version
from ..store.rows import Folding

_REMEMBERED = 50_000


def folding() -> Folding:
    """Return the functions and their version; the names of one article stand in the next ones too."""
    return Folding(fold, _key, _searchable, version())


_key = lru_cache(_REMEMBERED)(key)
_searchable = lru_cache(_REMEMBERED)(searchable)
