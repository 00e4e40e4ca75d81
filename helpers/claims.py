"""What a chapter's text claims of numbers that differ between machines and answers."""


def claim(holds: bool, what: str) -> None:
    """Say so if what the text claims did not come true in this run; print nothing if it did.

    A learner's own network may do otherwise than the text says, which is no mistake; nbval, which compares what is
    printed, tells an author.

    Parameters
    ----------
    holds : bool
        Whether it came true.
    what : str
        What the text claims, as the end of a sentence.
    """
    if not holds:
        print(
            f"In your run it came out otherwise than the text says. The text says: {what}. What did you do otherwise?"
        )
