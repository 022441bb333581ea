"""How the names of a book are made comparable: the functions of `resolve`, handed to `store`."""

from __future__ import annotations

from ..resolve.names import fold, key, searchable, version
from ..store.rows import Folding


def folding() -> Folding:
    """Return the functions and their version."""
    return Folding(fold, key, searchable, version())
