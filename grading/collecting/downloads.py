"""Whose each file of a download is: decided from all names of the download together, not from each for itself.

A download is a folder or a zip in which a learning management system has named each learner's file or folder, in one of the
forms of `grading.collecting.systems`. Which system it was is decided once for the whole: it is the one whose form most names
have, and of several the strictest. Canvas's form, which many a file's name happens to have, must also agree with itself.
What lies within a learner's file or folder is the learner's own, and says nothing. What is no download is looked through for
downloads. A zip of `course submit` is its learner's, whatever it is called, but an LMS knows better who has uploaded it.
"""

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from grading.collecting.learners import letters, same_letters
from grading.collecting.systems import (
    BLACKBOARD,
    CANVAS,
    MOODLE,
    PARTICIPANT,
    SYSTEMS,
    Reading,
    Sender,
    is_own_page,
    readings,
)

NOBODY = (
    "nothing says whose it is: it is from no LMS and was not packed by `course submit`; if you know, put it into "
    "submitted/<learner>/<chapter>/ yourself"
)
NOT_CANVAS = (
    "nothing says whose it is: it is named as Canvas names files, but a number that is one file's or one learner's in Canvas "
    "stands in more than one name"
)
NOT_LIKE = "nothing says whose it is: it is not named as the others of this download, which is {}'s"
GROUP = (
    "its name may begin with a group's: download the submissions in Moodle without choosing a group, or give a class list "
    "with --roster"
)
UNDERSCORES = "where the user name begins can't be told from the underscores: give a class list with --roster"
TWO_FORMS = "its name fits {} as well as {}: give the whole download, or a zip of `course submit`"
TWO_DOWNLOADS = (
    "its name is that of a learner's file in a download of {}, and it holds names as in a download of {}: if it is the "
    "latter, rename it"
)
# So many learners must have something in common for it to be the name of their group, or the word for an anonymous learner.
ALIKE_AT_LEAST = 3
# All that a file may be from, the likeliest first, and why it is not sure that it is from the first, or "".
Senders = tuple[tuple[Sender, ...], str]
FULL_NAME = re.compile(r"[^:\n]{1,40}: (.+) \((.+)\)\s*")  # The first line of Blackboard's text, in any language.


@dataclass(frozen=True)
class Named:
    """What is known of a file before it is read.

    Parameters
    ----------
    trail, zips : tuple
        As in `grading.collecting.archives.Found`.
    packed_by : str
        The learner in the manifest beside it, or "".
    first_line : str
        Of a text, which may be Blackboard's own.
    """

    trail: tuple[str, ...]
    zips: tuple[int, ...] = ()
    packed_by: str = ""
    first_line: str = ""


@dataclass(frozen=True)
class Signed:
    """Whose a file is.

    Parameters
    ----------
    senders : tuple of Sender
        All that it may be from, the likeliest first; none if nothing says so.
    doubt : str
        Why it is not sure that it is from the first, in words; "" if it is. A class list may tell which of them it is.
    time : datetime.datetime, optional
        When it was handed in, if the LMS's name for it says so; without a zone.
    own : bool
        Whether it is a file of the LMS's own.
    download : tuple of str
        The way to the folder or zip that the LMS made.
    """

    senders: tuple[Sender, ...] = ()
    doubt: str = ""
    time: datetime.datetime | None = None
    own: bool = False
    download: tuple[str, ...] = ()


@dataclass(eq=False)
class _Node:
    """A file, a folder or an opened zip; `files` are the places, in the list of names, of all that is in it."""

    way: tuple[str, ...]
    is_zip: bool = False
    children: dict[str, "_Node"] = field(default_factory=dict)
    files: list[int] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.way[-1]


def sign(names: list[Named]) -> list[Signed]:
    """Say of each of these files, to which one path led, whose it is; in their order."""
    root = _tree(names)
    signed: dict[int, Signed] = {}
    for given in root.children.values():
        if given.children:
            _look_through(given, names, signed)
        # What the instructor called a zip counts only if nothing in it says anything.
        if not given.children or (
            given.is_zip and all(signed.get(place, Signed(doubt=NOBODY)).doubt == NOBODY for place in given.files)
        ):
            _look_through(root, names, signed)
        elif given.is_zip:
            _compare(given, names, signed)
    return [signed.get(place, Signed(doubt=NOBODY)) for place in range(len(names))]


def _tree(names: Sequence[Named]) -> _Node:
    root = _Node(())
    for number, named in enumerate(names):
        node = root
        node.files.append(number)
        for depth, part in enumerate(named.trail):
            node = node.children.setdefault(part, _Node((*node.way, part)))
            node.is_zip = node.is_zip or depth in named.zips
            node.files.append(number)
    return root


def _look_through(node: _Node, names: Sequence[Named], signed: dict[int, Signed]) -> None:
    """Sign all that is in a folder or zip."""
    children = _not_packed(node, names)
    for child in set(node.children.values()).difference(children):
        _sign(child, signed, Signed((Sender(names[child.files[0]].packed_by),), download=node.way))
    system, doubts = _decide(children, names, on_disk=not node.is_zip)
    fitting = [child for child in children if system and _read(system, child)]
    if system == CANVAS and not node.is_zip and _only_packers_say(fitting, names):
        system, fitting = None, []
    for child in set(children).difference(fitting):
        if child.children:
            _look_through(child, names, signed)
        elif packed_by := names[child.files[0]].packed_by:
            _sign(child, signed, Signed((Sender(packed_by),), download=node.way))
        elif system and is_own_page(system, child.name):
            _sign(child, signed, Signed((Sender("", system),), own=True, download=node.way))
        else:
            _sign(child, signed, Signed(doubt=NOT_LIKE.format(system) if system else doubts.get(child.name, NOBODY)))
    for child, found in zip(fitting, _read_all(system, fitting, names), strict=True):
        if child.name in doubts:
            found = Signed(doubt=doubts[child.name])
        _sign(child, signed, replace(found, download=node.way))
        if child.is_zip and not node.is_zip and child.name not in doubts:
            _compare(child, names, signed, node)


def _not_packed(node: _Node, names: Sequence[Named]) -> list[_Node]:
    """What is in a folder or zip, but for the notebooks beside the manifest of a zip of `course submit`."""
    return [
        child
        for child in node.children.values()
        if child.children or not (node.is_zip and names[child.files[0]].packed_by)
    ]


def _sign(node: _Node, signed: dict[int, Signed], whose: Signed) -> None:
    signed.update(dict.fromkeys(node.files, whose))


def _compare(node: _Node, names: Sequence[Named], signed: dict[int, Signed], folder: _Node | None = None) -> None:
    """Refuse a zip on the disk that is named as a learner's file in one LMS's download and holds another download.

    Else a learner could hand in what looks like a download, and with it anything in anybody's name.
    """
    outer = next((system for system in SYSTEMS if _read(system, node)), None)
    inner, _ = _decide(_not_packed(node, names), names, on_disk=False)
    if outer and inner and not (folder and inner == CANVAS):
        way = folder.way if folder else ()
        _sign(node, signed, Signed(doubt=TWO_DOWNLOADS.format(outer, inner), download=way))


def _decide(children: Sequence[_Node], names: Sequence[Named], *, on_disk: bool) -> tuple[str | None, dict[str, str]]:
    """Which system has named these, or None; and, by name, why it is not sure of some."""
    fitting = {system: [child for child in children if _read(system, child)] for system in SYSTEMS}
    like_canvas = fitting[CANVAS]
    at_odds = _at_odds(like_canvas, names, on_disk)
    if (2 * len(at_odds) >= len(like_canvas) and len(like_canvas) > 1) or 2 * len(like_canvas) < len(children):
        fitting[CANVAS] = []
    best = max(SYSTEMS, key=lambda system: len(fitting[system]))
    if not fitting[best]:
        return None, dict.fromkeys(at_odds, NOT_CANVAS)
    if best == CANVAS:
        return best, {name: NOT_CANVAS for name, is_copy in at_odds.items() if not is_copy}
    # Blackboard's titles and learners' file names are free: each can hold what makes the other system's form.
    both = {child.name for child in fitting[CANVAS]} & {child.name for child in fitting[BLACKBOARD]}
    if best == BLACKBOARD and len(both) == len(fitting[BLACKBOARD]):
        return best, dict.fromkeys(both, TWO_FORMS.format(BLACKBOARD, CANVAS))
    return best, {}


def _read(system: str, node: _Node) -> list[Reading]:
    """The ways in which this system could have named a file or folder; Canvas and Blackboard name files only."""
    is_folder = node.children and not node.is_zip
    return [] if is_folder and system in (CANVAS, BLACKBOARD) else readings(system, node.name)


def _at_odds(children: Sequence[_Node], names: Sequence[Named], on_disk: bool) -> dict[str, bool]:
    """The names in which Canvas would not have put the same number, of a file or of a learner.

    On the disk, where nobody knows what lies together, also those of a learner in whose zips different people's names stand.

    Returns
    -------
    dict of str to bool
        Name → whether it may be a copy that a browser or a person made: the number of the file is that of another name of the
        same learner.
    """
    files: dict[int, list[str]] = defaultdict(list)
    learners: dict[str, set[str]] = defaultdict(set)
    packers: dict[str, set[str]] = defaultdict(set)
    first = {child.name: _read(CANVAS, child)[0].sender for child in children}
    for child in children:
        sender = first[child.name]
        files[sender.file].append(sender.number)
        learners[sender.number].add(sender.name)
        packed_by = {letters(names[number].packed_by) for number in child.files if names[number].packed_by}
        packers[sender.number] |= packed_by if on_disk else set()
    at_odds = {}
    for name, sender in first.items():
        if len(learners[sender.number]) > 1 or len(packers[sender.number]) > 1:
            at_odds[name] = False
        elif sender.file and len(files[sender.file]) > 1:
            at_odds[name] = len(set(files[sender.file])) == 1
    return at_odds


def _only_packers_say(children: Sequence[_Node], names: Sequence[Named]) -> bool:
    """Whether these are all zips of `course submit`, of which none is from whom its name would say in Canvas."""
    senders = {child: _read(CANVAS, child)[0].sender.name for child in children}
    packed_by = {child: [names[place].packed_by for place in child.files] for child in children}
    return all(map(any, packed_by.values())) and not any(
        same_letters(name, sender) for child, sender in senders.items() for name in packed_by[child]
    )


def _read_all(system: str | None, children: Sequence[_Node], names: Sequence[Named]) -> Iterator[Signed]:
    """Whose each of these is, as this system says it, all of them being of one download."""
    if system is None:
        return
    found = [_read(system, child) for child in children]
    senders: Iterable[Senders]
    if system == MOODLE:
        senders = _moodle_senders([ways[0].sender for ways in found])
    elif system == BLACKBOARD:
        senders = _blackboard_senders(found, _first_lines(children, names))
    elif system == CANVAS:
        senders = _canvas_senders(found)
    else:
        senders = [(tuple(way.sender for way in ways), "") for ways in found]
    for ways, (those, doubt) in zip(found, senders, strict=True):
        yield Signed(those, doubt, ways[0].time, ways[0].own)


def _moodle_senders(senders: Sequence[Sender]) -> Iterator[Senders]:
    """Moodle's senders with groups' names taken off, where that is sure, and anonymous ones with their numbers."""
    named = {sender.number: sender.name for sender in senders}
    anonymous = {name for name in named.values() if name.rpartition("-")[2].strip().casefold() in PARTICIPANT}
    anonymous |= {name for name, count in Counter(named.values()).items() if count == len(named) >= ALIKE_AT_LEAST}
    names = [name for name in named.values() if name not in anonymous]
    shared = _shared(names)
    group = shared[: shared.rfind("-") + 1]
    is_group = (
        group.count("-") == 1 and len(names) >= ALIKE_AT_LEAST and all(name[len(group) :].strip() for name in names)
    )
    may_be_group = not is_group and all(map(_after_group, names)) and (len(names) > 1 or _is_like_a_group(names))
    for sender in senders:
        if sender.name in anonymous:
            yield (replace(sender, name=f"{sender.name.rpartition('-')[2].strip()} {sender.number}"),), ""
        elif is_group:
            yield (replace(sender, name=sender.name.removeprefix(group).strip()),), ""
        elif may_be_group:
            yield (sender, *(replace(sender, name=name) for name in _after_group(sender.name))), GROUP
        else:
            yield (sender,), ""


def _canvas_senders(found: Sequence[Sequence[Reading]]) -> Iterator[Senders]:
    """Canvas's senders: of several ways to read a name, first the one whose file's number is of this download's range."""
    clear = [ways[0].sender.file for ways in found if len(ways) == 1 and not ways[0].own]
    for ways in found:
        senders = [way.sender for way in ways]
        inside = [sender for sender in senders if clear and min(clear) <= sender.file <= max(clear)]
        first = inside[0] if len(inside) == 1 else senders[0]
        yield (first, *(sender for sender in senders if sender != first)), ""


def _shared(texts: Collection[str]) -> str:
    """The beginning that all texts have in common."""
    first, last = min(texts, default=""), max(texts, default="")
    return next((first[:at] for at, letter in enumerate(first) if letter != last[at : at + 1]), first)


def _after_group(name: str) -> list[str]:
    """What of a name may follow a group's: two words or more after a hyphen."""
    return [
        name[at + 1 :].strip() for at, letter in enumerate(name) if letter == "-" and len(name[at + 1 :].split()) > 1
    ]


def _is_like_a_group(names: Sequence[str]) -> bool:
    """Whether the only name begins as Anne-Marie Curie does not: with several words or a digit before the hyphen."""
    before = names[0].partition("-")[0] if names else ""
    return len(before.split()) > 1 or any(map(str.isdigit, before))


def _first_lines(children: Iterable[_Node], names: Sequence[Named]) -> dict[str, tuple[str, str]]:
    """What Blackboard's texts say: title and user name as one → user name, full name."""
    users = {}
    for child in children:
        way = _read(BLACKBOARD, child)[0]
        line = FULL_NAME.fullmatch(names[child.files[0]].first_line)
        if way.own and line and way.head.endswith(f"_{line[2]}"):
            users[way.head] = line[2], line[1]
    return users


def _blackboard_senders(found: Sequence[Sequence[Reading]], told: Mapping[str, tuple[str, str]]) -> Iterator[Senders]:
    """Blackboard's senders: where the user name begins is told by its texts, or by what all names have in common."""
    heads = {ways[0].head for ways in found}
    titles = {head.removesuffix(user) for head, (user, _) in told.items()}
    if not titles and len(heads) > 1:
        shared = _shared(heads)
        titles = {shared[: shared.rfind("_") + 1]} - {""}
    for ways in found:
        head = ways[0].head
        user, full_name = told.get(head, ("", ""))
        users = [user] if user else sorted({head.removeprefix(title) for title in titles if head.startswith(title)})
        if len(users) == 1 and users[0]:
            yield (Sender(users[0], BLACKBOARD, users[0], full_name=full_name),), ""
        else:
            yield tuple(way.sender for way in ways), UNDERSCORES * (len(ways) > 1)
