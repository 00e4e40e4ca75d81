"""nbgrader's collecting on a hub, where the exchange holds what learners have put there, whatever it is."""

import contextlib
import functools
import hashlib
import os
import pwd
import shutil
import stat
from datetime import datetime
from logging import Logger
from pathlib import Path
from typing import Any

from nbgrader.exchange.default import ExchangeCollect
from nbgrader.utils import ignore_patterns

from grading.records.times import NoTime, in_utc, own_zone, read_time


class CollectOwn(ExchangeCollect):
    """Collects what each learner handed in themselves.

    Any learner can write into the exchange's inbound folder, and so put there work in another's name, or a link to a
    file that only the instructor can read. nbgrader warns of the first and follows the second. Here, what somebody else
    owns counts for nothing, what is not named as nbgrader names it disturbs nothing, and a link is never followed.
    With `ExchangeCollect.check_owner = False` owners are not looked at.
    """

    src_records: list[dict[str, Any]]

    def _path_to_record(self, path: str) -> dict[str, Any]:
        try:
            record = super()._path_to_record(path)
        except Exception:  # Not named as nbgrader names a submission.
            return {"username": "", "filename": Path(path).name, "timestamp": datetime.min, "own": False}
        with contextlib.suppress(NoTime):  # nbgrader takes any abbreviation of a time zone for UTC.
            record["timestamp"] = in_utc(read_time(Path(path).name.split("+")[2], own_zone(self.config)))
        status = os.lstat(path)
        owned = not self.check_owner or status.st_uid == user_id(record["username"])
        return record | {"own": owned and stat.S_ISDIR(status.st_mode)}

    def _sort_by_timestamp(self, records: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return sorted(super()._sort_by_timestamp(records), key=lambda record: not record["own"])

    def copy_files(self) -> None:
        """Copy what learners handed in themselves, and tell of the rest."""
        for record in self.src_records:
            if not record["own"]:
                self.log.error("%s is not collected: that learner did not hand it in.", record["filename"])
        self.src_records = [record for record in self.src_records if record["own"]]
        super().copy_files()

    def do_copy(self, src: str, dest: str, log: Logger | None = None) -> None:
        """Copy a submission as `nbgrader collect` does, its links as links; with one it is not kept."""
        if self.get_size(src) > 1000 * self.coursedir.max_dir_size:
            self.log.error("%s is not collected: it is too large.", src)
            return
        courses = self.coursedir
        ignored = ignore_patterns(courses.ignore, courses.include, courses.max_file_size, self.log)
        copy = functools.partial(shutil.copy2, follow_symlinks=False)
        shutil.copytree(src, dest, ignore=ignored, symlinks=True, copy_function=copy)
        if links := [path.name for path in [Path(dest), *Path(dest).rglob("*")] if path.is_symlink()]:
            shutil.rmtree(dest)
            self.log.error("%s is not collected: %s is a link to something else.", src, links[0])


def user_id(name: str) -> int:
    """The number of the user of this name: this system's, or else the one that deploy/kubernetes/course_hub.py gives them."""
    try:
        return pwd.getpwnam(name).pw_uid
    except KeyError:
        return 100_000 + int(hashlib.sha256(name.encode()).hexdigest()[:12], 16) % 2_000_000_000
