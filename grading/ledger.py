"""What has been graded, of what, and what it cost: a table beside the gradebook.

A row is written when nbgrader has saved the grade. So a run that was killed goes on where it stopped, and what has not
changed is not graded again.
"""

import sqlite3
from contextlib import contextmanager

COLUMNS = (
    "learner", "chapter", "key", "score", "max_score", "reason", "notes", "seconds", "cpu_seconds", "peak_bytes", "graded_at",
)  # fmt: skip


@contextmanager
def open_ledger(path):
    """The ledger in this file, made if it is not there."""
    connection = sqlite3.connect(path, timeout=60)
    try:
        connection.execute(f"CREATE TABLE IF NOT EXISTS graded ({', '.join(COLUMNS)}, PRIMARY KEY (learner, chapter))")
        yield Ledger(connection)
    finally:
        connection.close()


class Ledger:
    """A connection to the table."""

    def __init__(self, connection):
        self.connection = connection
        connection.row_factory = sqlite3.Row

    def row(self, learner, chapter):
        """What is known of a submission, as a dict, or None."""
        found = self.connection.execute(
            "SELECT * FROM graded WHERE learner = ? AND chapter = ?", (learner, chapter)
        ).fetchone()
        return dict(found) if found else None

    def rows(self):
        """All rows, as dicts."""
        return [dict(row) for row in self.connection.execute("SELECT * FROM graded ORDER BY chapter, learner")]

    def write(self, **row):
        """Write the row of a submission, in place of an older one."""
        with self.connection:
            self.connection.execute(
                f"INSERT OR REPLACE INTO graded VALUES ({', '.join('?' * len(COLUMNS))})",
                [row.get(column) for column in COLUMNS],
            )
