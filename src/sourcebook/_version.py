"""The version of Sourcebook, which a book notes beside what it read."""

__version__ = "0.1.0"
