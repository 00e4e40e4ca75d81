"""What has been graded, of what, and what it cost: a table beside the gradebook.

A row is written when nbgrader has saved the grade. So a run that was killed goes on where it stopped, and what has not
changed is not graded again. A second table keeps which points each judged cell was ever seen to give for the same
submission under the same tests: two different ones mean that a test, or an answer, does not always come out alike.
"""

import sqlite3
from contextlib import contextmanager

COLUMNS = (
    "learner", "chapter", "key", "score", "max_score", "reason", "notes", "seconds", "cpu_seconds", "peak_bytes", "graded_at",
)  # fmt: skip
SEEN = "learner, chapter, key, cell, points"


@contextmanager
def open_ledger(path):
    """The ledger in this file, made if it is not there."""
    connection = sqlite3.connect(path, timeout=60)
    try:
        connection.execute(f"CREATE TABLE IF NOT EXISTS graded ({', '.join(COLUMNS)}, PRIMARY KEY (learner, chapter))")
        connection.execute(f"CREATE TABLE IF NOT EXISTS seen ({SEEN}, PRIMARY KEY ({SEEN})) WITHOUT ROWID")
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

    def see(self, learner, chapter, key, points):
        """Note what the judged cells of a submission gave: a dict of grade_id → points."""
        with self.connection:
            rows = [(learner, chapter, key, cell, one) for cell, one in points.items()]
            self.connection.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?, ?, ?, ?)", rows)

    def unstable(self):
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
