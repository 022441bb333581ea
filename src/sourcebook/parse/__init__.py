"""Wikitext to a tree in which every node knows its span.

Comes in: any string. Goes out: a `Tree` (templates, links, tags, comments, then blocks and inline nodes on demand)
and `Problem`s. Never: an exception because of the text, a changed or copied source, or knowledge of what a
template means.
"""

from .blocks import Heading, ListItem, Paragraph, Rule, blocks
from .build import parse
from .inline import Entity, ExternalLink, Html, Quotes, Switch, inline
from .lines import lines
from .plain import Plain, plain
from .redirect import redirect_target
from .tables import Cell, Table, read_table
from .tree import Argument, Block, Comment, Content, Link, Node, Param, Tag, Template, Text, Tree

__all__ = [
    "Argument",
    "Block",
    "Cell",
    "Comment",
    "Content",
    "Entity",
    "ExternalLink",
    "Heading",
    "Html",
    "Link",
    "ListItem",
    "Node",
    "Paragraph",
    "Param",
    "Plain",
    "Quotes",
    "Rule",
    "Switch",
    "Table",
    "Tag",
    "Template",
    "Text",
    "Tree",
    "blocks",
    "inline",
    "lines",
    "parse",
    "plain",
    "read_table",
    "redirect_target",
]
