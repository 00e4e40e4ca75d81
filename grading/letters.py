"""What a terminal and a database can take of a text that somebody else has written."""

UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """A text that can be stored and shown on a terminal, whatever a submission has put into it."""
    return "".join(letter if letter.isprintable() else UNPRINTABLE for letter in text)
