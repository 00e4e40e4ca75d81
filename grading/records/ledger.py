"""What has been graded, of what, and what it cost: a table beside the gradebook.

A row is written when nbgrader has saved the grade. So a run that was killed goes on where it stopped, and what has not
changed is not graded again. A second table keeps which points each judged cell was ever seen to give for the same
submission under the same tests: two different ones mean that a test, or an answer, does not always come out alike. A third
keeps the names of the files that were made in a folder, so that no others are ever removed; a fourth what the instructor's
own answers got; a fifth what answers put out that several may give, see `grading.sharing`.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

COLUMNS = (
    "learner", "chapter", "key", "score", "max_score", "reason", "notes", "seconds", "cpu_seconds", "peak_bytes", "graded_at",
)  # fmt: skip
SEEN = "learner, chapter, key, cell, points"
TRIED = ("chapter", "notebook", "key", "source", "in_one_kernel", "words")


@contextmanager
def open_ledger(path: str | Path) -> Iterator["Ledger"]:
    """The ledger in this file, made if it is not there."""
    connection = sqlite3.connect(path, timeout=60)
    try:
        connection.execute(f"CREATE TABLE IF NOT EXISTS graded ({', '.join(COLUMNS)}, PRIMARY KEY (learner, chapter))")
        connection.execute(f"CREATE TABLE IF NOT EXISTS seen ({SEEN}, PRIMARY KEY ({SEEN})) WITHOUT ROWID")
        connection.execute("CREATE TABLE IF NOT EXISTS made (place PRIMARY KEY, names)")
        connection.execute(f"CREATE TABLE IF NOT EXISTS tried ({', '.join(TRIED)}, PRIMARY KEY (chapter, notebook))")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS shared (chapter, context, key, cells, PRIMARY KEY (context, key))"
        )
        yield Ledger(connection)
    finally:
        connection.close()


class Ledger:
    """A connection to the table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        connection.row_factory = sqlite3.Row

    def row(self, learner: str, chapter: str) -> dict[str, Any] | None:
        """What is known of a submission, as a dict, or None."""
        found = self.connection.execute(
            "SELECT * FROM graded WHERE learner = ? AND chapter = ?", (learner, chapter)
        ).fetchone()
        return dict(found) if found else None

    def rows(self) -> list[dict[str, Any]]:
        """All rows, as dicts."""
        return [dict(row) for row in self.connection.execute("SELECT * FROM graded ORDER BY chapter, learner")]

    def write(self, **row: Any) -> None:
        """Write the row of a submission, in place of an older one."""
        with self.connection:
            self.connection.execute(
                f"INSERT OR REPLACE INTO graded VALUES ({', '.join('?' * len(COLUMNS))})",
                [row.get(column) for column in COLUMNS],
            )

    def see(self, learner: str, chapter: str, key: str, points: Mapping[str, float]) -> None:
        """Note what the judged cells of a submission gave: a dict of grade_id → points."""
        with self.connection:
            rows = [(learner, chapter, key, cell, one) for cell, one in points.items()]
            self.connection.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?, ?, ?, ?)", rows)

    def made(self, place: str) -> set[str]:
        """The names of the files that were made in a folder, a set."""
        found = self.connection.execute("SELECT names FROM made WHERE place = ?", (place,)).fetchone()
        return set(json.loads(found["names"])) if found else set()

    def note_made(self, place: str, names: Iterable[str]) -> None:
        """Note the names of the files that are made in a folder, in place of those of before."""
        with self.connection:
            written = json.dumps(sorted(names))  # Also of names that are no text.
            self.connection.execute("INSERT OR REPLACE INTO made VALUES (?, ?)", (place, written))

    def tried(self, chapter: str, notebook: str) -> dict[str, Any] | None:
        """What is known of the instructor's own answers in a notebook, as a dict, or None."""
        found = self.connection.execute(
            "SELECT * FROM tried WHERE chapter = ? AND notebook = ?", (chapter, notebook)
        ).fetchone()
        return dict(found) if found else None

    def in_one_kernel(self, chapter: str) -> list[str]:
        """The notebooks of a chapter that are judged in one kernel, as the instructor's own answers lose points in two."""
        rows = self.connection.execute("SELECT notebook FROM tried WHERE chapter = ? AND in_one_kernel", (chapter,))
        return sorted(row["notebook"] for row in rows)

    def note_tried(self, **row: Any) -> None:
        """Note what the instructor's own answers got, in place of what was known."""
        with self.connection:
            marks = ", ".join("?" * len(TRIED))
            self.connection.execute(f"INSERT OR REPLACE INTO tried VALUES ({marks})", [row[name] for name in TRIED])

    def shared(self, context: str, key: str) -> list[dict[str, Any]] | None:
        """What cells of this key put out in this context, as `note_shared` was given it, or None."""
        row = self.connection.execute(
            "SELECT cells FROM shared WHERE context = ? AND key = ?", (context, key)
        ).fetchone()
        return json.loads(row["cells"]) if row else None

    def note_shared(self, chapter: str, context: str, key: str, cells: Sequence[Mapping[str, Any]]) -> None:
        """Note what cells of this key put out in this context."""
        with self.connection:
            row = (chapter, context, key, json.dumps(cells))
            self.connection.execute("INSERT OR REPLACE INTO shared VALUES (?, ?, ?, ?)", row)

    def forget_shared(self, chapter: str, but: str = "") -> None:
        """Forget what cells of a chapter put out, but for this context."""
        with self.connection:
            self.connection.execute("DELETE FROM shared WHERE chapter = ? AND context != ?", (chapter, but))

    def unstable(self) -> list[dict[str, Any]]:
        """Judged cells that gave different points for a submission, and tests, as they are now: what they gave at least and at most.

        Returns
        -------
        list of dict
            Of learner, chapter, cell, lowest, highest.
        """
        rows = self.connection.execute(
            "SELECT learner, chapter, cell, MIN(points) AS lowest, MAX(points) AS highest "
            "FROM seen JOIN graded USING (learner, chapter, key) "
            "GROUP BY learner, chapter, key, cell HAVING COUNT(*) > 1 ORDER BY chapter, cell, learner"
        )
        return [dict(row) for row in rows]
