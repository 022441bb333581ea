"""The book: claims and evidence in one SQLite file.

Comes in: documents, claims, evidence and judgements. Goes out: the same values, read back from rows.
Never: knowledge of wikitext, or an answer that later reading changes for an earlier date.
"""
