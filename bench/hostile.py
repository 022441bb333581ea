"""Seconds of processor time a million characters take on text made to hurt: the figures in a row must stay level.

    python bench/hostile.py [--sizes 1,2,4,8] [NAME ...]

Each step works on the tree of one text: `parse`, `read` (names, parameters, values, titles, attributes of all nodes),
`blocks` (and the grids of its tables), `inline`, `plain`.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable

from sourcebook.parse import Link, Table, Tag, Template, Tree, blocks, inline, parse, plain

MILLION = 1_000_000


def repeat(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def nest(opening: str, closing: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        count = size // (len(opening) + len(closing))
        return opening * count + closing * count

    return make


def framed(before: str, unit: str, after: str) -> Callable[[int], str]:
    return lambda size: before + repeat(unit)(size - len(before) - len(after)) + after


def halves(first: str, second: str) -> Callable[[int], str]:
    return lambda size: repeat(first)(size // 2) + repeat(second)(size // 2)


def wide_and_long(size: int) -> str:
    return "{|\n|" + repeat("|a|")(size // 2) + "\n" + repeat("|-\n|a\n")(size // 2) + "|}"


HOSTILE: dict[str, Callable[[int], str]] = {
    "{{": repeat("{{"),
    "{{ {{": repeat("{{ "),
    "[[": repeat("[["),
    "[[|": repeat("[[|"),
    "'''": repeat("'''"),
    "'' ''": repeat("''a "),
    "<ref>": repeat("<ref>"),
    "<ref>\\n": repeat("<ref>\n"),
    "<ref": framed("", "<ref ", ">"),
    "<ref>..</ref>": framed("", "<ref>\n", "</ref>"),
    "<poem>..</poem>": framed("", "<poem>\n", "</poem>"),
    "<poem><ref>": framed("", "<poem><ref><gallery>", "</gallery></ref></poem>"),
    "<ref>{{<ref>": halves("<ref>{{", "<ref></ref>"),
    "<nowiki>": repeat("<nowiki>"),
    "<!--": repeat("<!--"),
    "{|": repeat("{|"),
    "{|\\n": repeat("{|\n"),
    "}}": repeat("}}"),
    "}} }}": repeat("}} "),
    "]]": repeat("]] "),
    "a}} after a box": framed("{{a\n|b=c}}\n", "d}} ", ""),
    "|b=}} after a box": framed("{{a\n|b=c}}\n", "|b= }} ", ""),
    "boxes cut short": repeat("{{a\n|b=}}c\n|d=e\n}}\n"),
    "box never closed": framed("{{a\n|b=c", "\n|b=c", ""),
    "boxes never closed": repeat("{{a\n|b=c\n|d=[["),
    "thief": framed("{{a\n|b={{c", "\n|b=c", "}}"),
    "nested {{}}": nest("{{", "}}"),
    "nested {{a|}}": nest("{{a|", "}}"),
    "nested {{a|b=}}": nest("{{a|b=", "}}"),
    "nested {{a|=b}}": nest("{{a|", "=b}}"),
    "nested {{{a|}}}": nest("{{{a|", "}}}"),
    "nested [[]]": nest("[[a", "]]"),
    "nested [[|]]": nest("[[a|", "]]"),
    "nested [[\\n|]]": nest("[[\n|", "]]"),
    "nested [[|[]]]": nest("[[a|[", "]]]"),
    "nested [[{{}}]]": nest("[[{{", "}}]]"),
    "{{ [[|.. }}": framed("{{a", "[[|", "}}"),
    "many params": framed("{{a", "|b=c", "}}"),
    "many nodes in a param": framed("{{a|b=", "{{c}}", "}}"),
    "many parts of a link": framed("[[File:a", "|{{b}}", "]]"),
    "[http://a": repeat("[http://a "),
    "[http://a {{b}}": repeat("[http://a {{b}}"),
    "[http://a {{b}}]": framed("[http://a ", "{{b}} ", "]"),
    "http://": repeat("http://"),
    "<a {{b}}": repeat("<a {{b}}"),
    "<small>": repeat("<small>"),
    "<a b=": framed("<ref ", "a='b ", "/>"),
    "&nbsp;": repeat("&nbsp;"),
    "__A": repeat("__A"),
    "lists": repeat("\n* a"),
    "one long marker": repeat("*"),
    "terms": repeat("\n;a:b:c"),
    "one long term": framed(";", "<b {{c}}", ""),
    "=": repeat("="),
    "headings": repeat("\n=a="),
    "|": repeat("|"),
    "tables": repeat("{|\n|a\n|}\n"),
    "tables with a tail": repeat("{|\n|a\n|} {{b}}\n"),
    "cells": framed("{|\n|a", "||{{b}}", "\n|}"),
    "header cells": framed("{|\n!a", "||b", "\n|}"),
    "rows of nodes": framed("{|\n", "|-\n|{{a}}\n", "|}"),
    "wide and long": wide_and_long,
    "rowspan bombs": framed("{|\n", '|-\n|rowspan="999" colspan="999"|a\n', "|}"),
    "bombs in tables": repeat('{|\n|rowspan="999" colspan="999"|a\n|-\n|-\n|colspan="999"|b\n|}\n'),
    "nested tables": nest("{|\n|\n", "|}\n"),
    "mixed": repeat("{{a|[[b|''c<ref>d]]\n* '''e}}{|\n!f||g\n<!--h-->|i\n<small>[http://j k]</ref>&amp;|}}"),
}


def read(tree: Tree) -> None:
    for node in tree.walk():
        if isinstance(node, Template):
            _ = node.key
            for param in node.params:
                _ = param.name, param.name_span, param.value
        elif isinstance(node, Link):
            _ = node.title, node.kind, node.args, node.label, node.trail_end
        elif isinstance(node, Tag):
            _ = node.attrs


def read_blocks(tree: Tree) -> None:
    for block in blocks(tree.root):
        if isinstance(block, Table):
            _ = block.grid


STEPS: dict[str, Callable[[Tree], object]] = {
    "read": read,
    "blocks": read_blocks,
    "inline": lambda tree: inline(tree.root),
    "plain": lambda tree: plain(tree.root),
}


def measure(text: str) -> dict[str, float]:
    gc.collect()
    start = time.process_time()
    tree = parse(text)
    seconds = {"parse": time.process_time() - start}
    for name, step in STEPS.items():
        start = time.process_time()
        step(tree)
        seconds[name] = time.process_time() - start
    return seconds


def main() -> None:
    options = argparse.ArgumentParser(description="processor time on hostile text")
    options.add_argument("--sizes", default="1,2,4,8", help="millions of characters, with commas")
    options.add_argument("names", nargs="*", help="which texts (all)")
    given = options.parse_args()
    sizes = [float(s) for s in given.sizes.split(",")]
    print("seconds for a million characters, at " + ", ".join(f"{s:g}" for s in sizes) + " million")
    print(f"{'text':24}" + "".join(f"{step:^{7 * len(sizes)}}" for step in ("parse", *STEPS)))
    for name, make in HOSTILE.items():
        if given.names and name not in given.names:
            continue
        columns = [{k: v / size for k, v in measure(make(int(size * MILLION))).items()} for size in sizes]
        print(f"{name:24}" + "".join(f"{c[step]:7.2f}" for step in ("parse", *STEPS) for c in columns), flush=True)


if __name__ == "__main__":
    main()
