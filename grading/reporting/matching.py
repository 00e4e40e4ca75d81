"""Which learner a row of somebody else's list is about."""

import unicodedata

ID, LOGIN, NAME = "id", "login", "name"


def match(rows, learners):
    """Which learner each row of a worksheet is about.

    An id decides; where none is known, a login or an e-mail address; where none is, the exact name. What fits several
    learners, or a learner whom several rows fit equally well, is not decided.

    Parameters
    ----------
    rows : list of dict of str to list of str
        For each row, what its cells say under ID, LOGIN and NAME.
    learners : list of grading.records.scores.Learner

    Returns
    -------
    list of (Learner or None, str)
        For each row, the learner; or None and why.
    """
    known = {ID: {}, LOGIN: {}, NAME: {}}
    for learner in learners:
        for kind, words in _known_by(learner).items():
            for word in words:
                known[kind].setdefault(word, set()).add(learner)
    found = [_fitting(row, known) for row in rows]
    claims = {}
    for by, fits in found:
        for learner in fits if len(fits) == 1 else ():
            claims.setdefault(learner, []).append(by)
    return [_decided(by, fits, claims) for by, fits in found]


def _fitting(row, known):
    """How a row fits learners, from 0 for best (id) to 2 (name), and which; several if id and login contradict each other."""
    fits = [
        set().union(*(known[kind].get(_plain(word), set()) for word in row[kind] if word.strip()))
        for kind in (ID, LOGIN, NAME)
    ]
    by_id, by_login, _ = fits
    if by_id and by_login:
        return 0, by_id & by_login or by_id | by_login
    return next(((by, learners) for by, learners in enumerate(fits) if learners), (2, set()))


def _decided(by, fits, claims):
    if not fits:
        return None, "nobody in the gradebook has this id, login or name"
    if len(fits) > 1:
        return None, f"it fits several learners: {', '.join(sorted(one.id for one in fits))}"
    (learner,) = fits
    best = min(claims[learner])
    if by > best:
        return None, f"another row fits the learner {learner.id} better"
    if claims[learner].count(best) > 1:
        return None, f"{claims[learner].count(best)} rows fit the learner {learner.id}"
    return learner, ""


def _known_by(learner):
    """The words by which a learner is known; by name only where first and last name are known."""
    first, last = learner.first_name, learner.last_name
    names = [f"{first} {last}", f"{last} {first}", f"{last}, {first}"] if first and last else []
    words = {ID: [learner.lms_user_id, learner.id], LOGIN: [learner.id, learner.email], NAME: names}
    return {kind: {_plain(word) for word in own if word} for kind, own in words.items()}


def _plain(word):
    """A word as it is compared: whatever its Unicode form, spaces and case; Brightspace puts a # before ids and logins."""
    return " ".join(unicodedata.normalize("NFC", word).casefold().split()).removeprefix("#")
