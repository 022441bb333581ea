"""Sentences to claims: what the prose of an article says, by frames that are data.

Comes in: paragraphs as atoms, the names that the article itself gives. Goes out: claims, through the context.
Never: a model, a download, a guess at who "he" is.
"""
