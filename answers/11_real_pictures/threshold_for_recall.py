# %% right: tries all scores from the top
def threshold_for_recall(labels, scores, least):
    labels, scores = np.asarray(labels) == 1, np.asarray(scores)
    for score in sorted(scores, reverse=True):
        if np.mean(scores[labels] >= score) >= least:
            return score

# %% right: counts down among the right ones
def threshold_for_recall(labels, scores, least):
    ones = np.sort(np.asarray(scores)[np.asarray(labels) == 1])[::-1]
    return float(ones[int(np.ceil(least * len(ones) - 1e-9)) - 1])

# %% right: the largest of those that are enough
def threshold_for_recall(labels, scores, least):
    def recall(threshold):
        found = [score >= threshold for label, score in zip(labels, scores) if label]
        return sum(found) / len(found)

    return max(score for score in scores if recall(score) >= least)

# %% wrong: the lowest
# told: the lowest
def threshold_for_recall(labels, scores, least):
    labels, scores = np.asarray(labels) == 1, np.asarray(scores)
    return min(score for score in scores if np.mean(scores[labels] >= score) >= least)

# %% wrong: the highest with this precision
# told: the precision was looked at
def threshold_for_recall(labels, scores, least):
    labels, scores = np.asarray(labels) == 1, np.asarray(scores)
    return max(score for score in scores if np.mean(labels[scores >= score]) >= least)

# %% wrong: the lowest with this precision
# told: the lowest
def threshold_for_recall(labels, scores, least):
    labels, scores = np.asarray(labels) == 1, np.asarray(scores)
    return min(score for score in scores if np.mean(labels[scores >= score]) >= least)

# %% wrong: a grid of thresholds
# told: it is none of the scores
def threshold_for_recall(labels, scores, least):
    labels, scores = np.asarray(labels) == 1, np.asarray(scores)
    return max(t for t in np.linspace(0.003, 0.997, 200) if np.mean(scores[labels] >= t) >= least)

# %% wrong: a quantile
# told: it is none of the scores
def threshold_for_recall(labels, scores, least):
    return float(np.quantile(np.asarray(scores)[np.asarray(labels) == 1], 1 - least))

# %% wrong: more than the least
# told: more than the least was asked
def threshold_for_recall(labels, scores, least):
    labels, scores = np.asarray(labels) == 1, np.asarray(scores)
    return max([s for s in scores if np.mean(scores[labels] >= s) > least], default=scores.min())

# %% wrong: one too high
# told: the recall falls short
def threshold_for_recall(labels, scores, least):
    ones = np.sort(np.asarray(scores)[np.asarray(labels) == 1])[::-1]
    return float(ones[max(0, int(np.ceil(least * len(ones) - 1e-9)) - 2)])

# %% wrong: the place
# told: a place in place of a score
def threshold_for_recall(labels, scores, least):
    labels, scores = np.asarray(labels) == 1, np.asarray(scores)
    good = [i for i, s in enumerate(scores) if np.mean(scores[labels] >= s) >= least]
    return max(good, key=lambda i: scores[i]) + 1
