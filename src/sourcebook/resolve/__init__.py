"""Who is who.

Comes in: names and actors out of claims. Goes out: judgements that two names are, or are not, the same actor.
Never: a change to a claim; a judgement stands beside it, gives its reason and can be taken back.
"""
