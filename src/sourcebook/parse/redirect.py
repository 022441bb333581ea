"""Where a redirect leads."""

from __future__ import annotations

import re

from .tree import Link, Tree

_KEYWORDS = (
    "redirect weiterleitung redirection redirección redireccion rinvia rinvio перенаправление "
    "перенапр تحويل تغییرمسیر تغییر_مسیر הפניה yönlendirme 重定向 転送 リダイレクト 넘겨주기 "
    "redirecionamento doorverwijzing omdirigering omdiriger patrz przekieruj tam ohjaus "
    "uudelleenohjaus přesměruj перенаправлення перанакіраванне преусмери presmeruj redirectare "
    "ανακατευθυνση átirányítás đổi alih अनुप्रेषित".split()
)
_REDIRECT = re.compile(
    r"\s*#(?:"
    + "|".join(re.escape(k).replace("_", "[_ ]?") for k in sorted(_KEYWORDS, key=len, reverse=True))
    + r")\s*:?\s*\Z",
    re.IGNORECASE,
)
_FURTHEST = 200


def redirect_target(tree: Tree) -> str | None:
    """Return the page that a redirect leads to, without section; None where the text is no redirect.

    >>> from .build import parse
    >>> redirect_target(parse("#REDIRECT [[Joint Operations Room#Members]]"))
    'Joint Operations Room'
    """
    link = tree.root.nodes[0] if tree.root.nodes else None
    if not isinstance(link, Link) or link.start > _FURTHEST or not _REDIRECT.match(tree.text, 0, link.start):
        return None
    return link.title
