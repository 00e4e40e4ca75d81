"""What docs/grading.md says of other courses is proved by a test that is there."""

import re

from tests.conftest import COURSE

HEADING = "| of a course | what becomes of it | test |"


def test_each_row_of_what_is_supported_names_a_test_that_is_there():
    table = (COURSE.docs / "grading.md").read_text().split(HEADING)[1].split("\n\n")[0]
    rows = table.strip().splitlines()[1:]
    tests = set(
        re.findall(
            r"^def (test_\w+)", "\n".join(p.read_text() for p in (COURSE.root / "tests").rglob("test_*.py")), re.M
        )
    )
    named = [re.findall(r"`(test_\w+)`", row.rsplit(" | ", 1)[1]) for row in rows]
    assert len(rows) > 10 and all(named), [row for row, names in zip(rows, named, strict=True) if not names]
    assert set().union(*named) <= tests, set().union(*named) - tests
