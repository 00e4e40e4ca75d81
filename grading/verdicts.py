"""The verdicts (`helpers.checking.verdict`) that judged cells have put out."""

from collections.abc import Iterable, Mapping
from typing import Any

from helpers.checking.verdict import MIME, Verdict, from_json


def verdict_of(cell: Mapping[str, Any]) -> Verdict | None:
    """The verdict in a judged cell's outputs, or None if there is none.

    Where the tests did not run in a kernel of their own, the submission may have written it.
    """
    return _last(output.get("data", {}).get(MIME) for output in cell.get("outputs", []))


def told(verdict: Verdict | None) -> str:
    """The id of what a verdict tells: of a known mistake, of another sentence, or the error with which the code stopped."""
    finding = verdict.finding if verdict else None
    if finding is None:
        return ""
    if finding.stop:
        return finding.stop.error
    cause = finding.mistake or finding.difference
    return cause.id if cause else ""


def _last(outputs: Iterable[Any]) -> Verdict | None:
    verdicts = [verdict for data in outputs if (verdict := from_json(data)) is not None]
    return verdicts[-1] if verdicts else None
