"""English: its words, its frames, and how a clause of it is read."""
