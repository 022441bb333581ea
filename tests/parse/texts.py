"""Texts that hypothesis makes up: any characters, and marks of wikitext in any order."""

from __future__ import annotations

from hypothesis import strategies as st

MARKS = (
    "{{ }} {{{ }}} [[ ]] [ ] | || ! !! = == '' ''' ''''' <ref> </ref> <ref/> <small> </small> <br> <li> {| |} |- |+ "
    "* # : ; • ---- <!-- --> <nowiki> </nowiki> <pre> </pre> <poem> </poem> <gallery> </gallery> "
    "<references/> &nbsp; &#91; &lt "
    'http://a.example [http://b.example __TOC__ #REDIRECT File: Category: de: a b 1 = "x" é 甲 م'
).split()
GLUED = [
    "\n",
    " ",
    "\n| n =",
    "\n* ",
    "\n== h ==\n",
    "<ref name=x/>",
    '<ref name="y" group=z>',
    "\n{|\n|-\n",
    "\n|}",
    "\t",
    "\u00a0",
    "\0",
]

soup = st.lists(st.sampled_from([*MARKS, *GLUED, "\n"]), max_size=60).map("".join)
anything = st.one_of(st.text(max_size=200), soup)
