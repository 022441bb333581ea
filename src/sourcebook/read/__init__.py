"""Where texts come from.

Comes in: a path, a folder or standard input. Goes out: `Document`, one revision of one page with its text.
Never: a look at what the text means, or a change to it.
"""
