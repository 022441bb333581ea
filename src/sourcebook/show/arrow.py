"""Claims as an Arrow table, for data frames, DuckDB and Parquet; needs the extra `arrow`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..errors import StopRun
from ..model import Claim
from .claim_json import claim_dict

if TYPE_CHECKING:
    import pyarrow


def to_arrow(claims: Iterable[Claim]) -> pyarrow.Table:
    """Return one row a claim, with the fields of the JSON contract as nested columns.

    Times stay EDTF and ISO text, because Arrow's dates know neither uncertainty nor years far before Christ; a number's
    `value` is text, as the article writes it, with `low` and `high` beside it.
    """
    try:
        import pyarrow as pa
    except ImportError as error:
        raise StopRun("to_arrow needs pyarrow: pip install 'sourcebook[arrow]'") from error
    return pa.Table.from_pylist([_row(claim) for claim in claims], schema=_schema(pa))


def _row(claim: Claim) -> dict[str, Any]:
    made = claim_dict(claim)
    made["object"] = {"value": None, **made["object"]}
    if made["object"]["value"] is not None:
        made["object"]["value"] = str(made["object"]["value"])
    made["qualifiers"] = list(made["qualifiers"].items())
    made["flags"] = made.get("flags", [])
    for citation in made["citations"]:
        citation["identifiers"] = list(citation.get("identifiers", {}).items())
    return made


def _schema(pa: Any) -> Any:
    text, texts, pairs = pa.string(), pa.list_(pa.string()), pa.map_(pa.string(), pa.string())

    def struct(fields: str = "", **more: Any) -> Any:
        return pa.struct([(name, text) for name in fields.split()] + list(more.items()))

    actor = {"label": text, "kind": text, "names": texts, "link": text}
    value = {"value": text, "type": text, "low": pa.float64(), "high": pa.float64()}
    where = {"start": pa.int64(), "end": pa.int64()}
    cited = (
        "id type title url date accessed archive_url archived translated_title original_title container publisher "
        "pages volume issue edition place language quote status name locator"
    )
    return pa.schema(
        {
            "id": text,
            "subject": struct(**actor),
            "predicate": text,
            "object": struct(**actor, **value),
            "when": struct("text edtf", start=texts, end=texts, inferred=pa.bool_()),
            "qualifiers": pairs,
            "polarity": text,
            "said_by": text,
            "evidence": pa.list_(struct("document revision quote part rule", section=texts, **where)),
            "citations": pa.list_(struct(cited, authors=texts, editors=texts, identifiers=pairs, **where)),
            "flags": texts,
        }
    )
