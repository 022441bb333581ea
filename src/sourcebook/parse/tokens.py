"""The marks that give wikitext its nesting, in one regular expression.

The set and the precedence follow MediaWiki's preprocessor: comments and extension tags first, then braces and
double brackets; everything else (quotes, lists, tables, HTML) is found later inside the nodes these make.
"""

from __future__ import annotations

import re

OPAQUE_TAGS = frozenset(
    "nowiki pre math chem ce syntaxhighlight source score timeline graph templatedata mapframe maplink "
    "templatestyles hiero categorytree inputbox imagemap charinsert".split()
)
"""Extension tags whose content is not wikitext."""

NESTING_TAGS = frozenset("ref references poem gallery indicator section onlyinclude includeonly noinclude".split())
"""Extension tags whose content is wikitext of its own: no brace or bracket reaches across their ends."""

LINK_TRAIL = re.compile(r"[a-zà-öø-ÿā-žа-яёіїєґ\u0621-\u064a\u0590-\u05ea]+")
"""Letters that join a link's label when they follow it (English and its neighbours; MediaWiki's linktrail)."""

TOKEN = re.compile(
    r"\|"
    r"|\[\[(?!\s{0,9}[a-z]{3,6}://)[^\n\[\]{}<>|]{1,1000}(?:\|[^\[\]{}<]*)?\]\](?!\])|\[\["
    r"|\{\{[^{}\[\]<]*\}\}|\{\{+"
    r"|\}\}+|\]\]+|<!--"
    r"|</?(?:" + "|".join(sorted(OPAQUE_TAGS | NESTING_TAGS, key=len, reverse=True)) + r")(?=\s|/?>)(?:[^<>]*>)?",
    re.IGNORECASE,
)
"""Marks, whole tags, and whole links and templates that hold no other mark than pipes: most are such.

No groups here: without them the search skips to the next character that can begin a mark.
"""

ATTRIBUTE = re.compile(r"""([\w:-]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
"""One attribute of a tag; MediaWiki accepts double quotes, single quotes and none."""


def read_attributes(source: str) -> dict[str, str]:
    """Return the attributes of a tag's inside, names in lower case, the last of equals winning.

    >>> read_attributes(' name=x group="n 1" ')
    {'name': 'x', 'group': 'n 1'}
    """
    found: dict[str, str] = {}
    for m in ATTRIBUTE.finditer(source):
        value = m[2] if m[2] is not None else m[3] if m[3] is not None else m[4] or ""
        found[m[1].lower()] = value.strip()
    return found
