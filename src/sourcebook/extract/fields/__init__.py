"""How the values of infobox parameters are read: one function a `reads` of the infobox files.

Comes in: a `Box` and one `Value` of it. Goes out: claims, through the box. Never: knowledge of a certain infobox.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .actors import read_actors, read_ideologies, read_members, read_part_of, read_persons
from .box import Box, Value
from .conflict import read_belligerents, read_commanders
from .figures import read_figures, read_number
from .places import read_places
from .texts import read_file, read_lines, read_name, read_names, read_result, read_text, read_url
from .times import read_date_field, read_interval

READERS: Mapping[str, Callable[[Box, Value], None]] = {
    "name": read_name,
    "names": read_names,
    "description": read_text,
    "text": read_text,
    "texts": read_lines,
    "motto": read_text,
    "religion": read_lines,
    "ideologies": read_ideologies,
    "actors": read_actors,
    "persons": read_persons,
    "places": read_places,
    "events": read_actors,
    "part_of": read_part_of,
    "date": read_date_field,
    "interval": read_interval,
    "number": read_number,
    "members": read_members,
    "figures": read_figures,
    "belligerents": read_belligerents,
    "commanders": read_commanders,
    "result": read_result,
    "file": read_file,
    "url": read_url,
}

__all__ = ["READERS", "Box", "Value"]
