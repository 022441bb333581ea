"""What a page says of itself outside its infobox: its title line, its short description."""

from __future__ import annotations

from ...model import Literal
from ...parse import Content
from ..context import Context
from ..names import without_disambiguation
from ..templates import lookup


def read(context: Context) -> None:
    """Claim the title of a degraded copy's first line and the short description."""
    span = context.document.title_span
    if span is not None:
        name = without_disambiguation(context.document.title)
        span = (span[0], span[0] + len(name)) if context.text[span[0] : span[1]].startswith(name) else span
        context.claim(context.subject, "name", Literal(name), span, part="infobox", rule="page.title")
    content = short_description(context)
    if content is not None:
        words = context.reader.text(content)
        if words.casefold() != "none":
            context.claim(
                context.subject,
                "description",
                Literal(words),
                (content.start, content.end),
                part="infobox",
                rule="page.short_description",
            )


def short_description(context: Context) -> Content | None:
    """Return the value of the page's short description, or None."""
    for template in context.tree.templates():
        meaning = lookup(template.key, context.document.language)
        if meaning is not None and meaning.means == "short_description":
            param = template.get(*meaning.names("args", "1"))
            return param.value if param is not None and param.value.source else None
    return None
