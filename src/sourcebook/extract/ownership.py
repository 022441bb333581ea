"""Whether a page's infobox is about the page's own subject, and what kind of thing that is.

Comes in: the context with its first sentence, and a box. Goes out: yes or no, and a kind of the vocabulary.
"""

from __future__ import annotations

from .context import Context
from .events import event_type
from .fields import Box
from .lead import noun_of
from .names import folded, initials
from .wording import is_noun, mentions


def is_own(context: Context, box: Box, title: str, name: str) -> bool:
    """Say whether a box of another name than the page is about the page all the same.

    So it is where the box itself gives the title as another name, where the title is made of the name's initials,
    where the first sentence gives both names, or where it begins with the title and says that it is what the box holds.
    """
    opening = context.opening
    if folded(title) in _other_names(context, box) or title.upper() == initials(name):
        return True
    if opening.gives(title) and opening.gives(name):
        return True
    noun = opening.what
    if box.family.kind == "event":
        return opening.begins_with(title) and event_type(noun) != "other"
    return opening.begins_with(title) and is_noun("bodies", noun)


def _other_names(context: Context, box: Box) -> set[str]:
    values = (v for v in box.values if v.reading.predicate == "name")
    return {folded(part) for v in values for part in context.reader.text(v.content).split(",")}


def kind_of(context: Context, box: Box) -> str:
    """Return the kind of a box's subject: what its file says, or an alliance where words say so."""
    kind = box.family.kinds.get(box.template.key, box.family.kind)
    if not box.family.may_be_alliance or kind == "state":
        return kind
    words = f"{context.description} {context.document.title}" if kind != "event" else ""
    if mentions("alliances", words) or any(is_noun("alliances", noun) for noun in _nouns(context, box)):
        return "alliance"
    return kind


def _nouns(context: Context, box: Box) -> list[str]:
    """What the short description, the lead and the box's own type call the subject."""
    param = box.template.get("type", "org_type")
    given = context.reader.text(param.value) if param is not None else ""
    return [noun_of(context.description), context.opening.what, noun_of(given)]
