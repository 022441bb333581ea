"""Rules that read documents, one a file; none knows another.

Comes in: a `Context`. Goes out: claims, through `Context.claim`. Each module has one public function `read(context)`
and is listed in `ORDER`; the order only decides which evidence of an equal claim comes first.
"""
