"""Questions to the book.

Comes in: a question, such as who belonged to an alliance on a day. Goes out: rows with the claims that answer it.
Never: a row that is written, or a winner picked between accounts that differ.
"""
