"""The course's glossary: a heading for each term, and below it what it means."""

from pathlib import Path


def read_glossary(path: Path) -> dict[str, str]:
    """Term → its text, in Markdown; {} where there is no such file."""
    if not path.is_file():
        return {}
    _, *entries = path.read_text(encoding="utf-8").split("\n## ")
    return {term.strip(): text.strip() for term, _, text in (entry.partition("\n") for entry in entries)}
