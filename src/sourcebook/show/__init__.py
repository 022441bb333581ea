"""Claims for people and for other programs.

Comes in: claims and rows. Goes out: text for a terminal and JSON; every claim is printed by the one serialiser.
Never: a claim that is made or changed here.
"""
