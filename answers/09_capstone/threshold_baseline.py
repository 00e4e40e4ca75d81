# %% right: Tries each value, and infinity
def threshold_baseline(values, labels):
    best = (np.inf, np.mean(np.asarray(labels) == 0))
    for threshold in values:
        right = np.mean((np.asarray(values) >= threshold) == np.asarray(labels))
        if right > best[1]:
            best = (threshold, right)
    return best

# %% right: Sorts once and counts along; plain Python
def threshold_baseline(values, labels):
    pairs = sorted(zip([float(v) for v in values], [int(l) for l in labels]))
    right = sum(label for _, label in pairs)
    best, threshold = right, pairs[0][0]
    for i, (value, label) in enumerate(pairs):
        right += 1 - 2 * label
        following = pairs[i + 1][0] if i + 1 < len(pairs) else value + 1
        if following > value and right > best:
            best, threshold = right, following
    return [threshold, best / len(pairs)]

# %% right: All at once, midway between neighbouring values
def threshold_baseline(values, labels):
    values, labels = np.array(values, dtype=float), np.array(labels)
    ordered = np.unique(values)
    tried = np.concatenate([[ordered[0]], (ordered[1:] + ordered[:-1]) / 2, [ordered[-1] + 1]])
    right = ((values[None] >= tried[:, None]) == labels[None].astype(bool)).mean(axis=1)
    return tried[right.argmax()], right.max()

# %% wrong: The mean of the values
# told: the accuracy belongs to another rule
def threshold_baseline(values, labels):
    threshold = np.mean(values)
    return threshold, np.mean((values >= threshold) == labels)

# %% wrong: Yes above it only
# told: says yes above it only
def threshold_baseline(values, labels):
    tried = [min(values) - 1, *values]
    right = [np.mean((values > t) == labels) for t in tried]
    return tried[int(np.argmax(right))], max(right)

# %% wrong: Yes below it
# told: says yes below it
def threshold_baseline(values, labels):
    tried = [*values, np.inf]
    right = [np.mean((values >= t) == labels) for t in tried]
    best = int(np.argmax(right))
    return tried[best], np.mean((values < tried[best]) == labels)

# %% wrong: Accuracy first
# told: accuracy before threshold
def threshold_baseline(values, labels):
    tried = [*values, np.inf]
    right = [np.mean((values >= t) == labels) for t in tried]
    return max(right), tried[int(np.argmax(right))]

# %% wrong: How many are right
# told: this is how many are right
def threshold_baseline(values, labels):
    tried = [*values, np.inf]
    right = [np.sum((values >= t) == labels) for t in tried]
    return tried[int(np.argmax(right))], max(right)

# %% wrong: Per cent
# told: these are per cent
def threshold_baseline(values, labels):
    tried = [*values, np.inf]
    right = [100 * np.mean((values >= t) == labels) for t in tried]
    return tried[int(np.argmax(right))], max(right)

# %% wrong: The threshold's place
# told: this is the place of the threshold
def threshold_baseline(values, labels):
    right = [np.mean((values >= t) == labels) for t in [*values, np.inf]]
    return int(np.argmax(right)), max(right)

# %% wrong: Never says no to all
# told: no threshold says no to all
def threshold_baseline(values, labels):
    right = [np.mean((values >= t) == labels) for t in values]
    return values[int(np.argmax(right))], max(right)

# %% wrong: A grid of eleven thresholds
# told: only some thresholds are tried
def threshold_baseline(values, labels):
    tried = [*np.linspace(np.min(values), np.max(values), 5), np.inf]
    right = [np.mean((values >= t) == labels) for t in tried]
    return tried[int(np.argmax(right))], max(right)

# %% wrong: The right accuracy, and the largest value for a threshold
# told: with this threshold fewer are right
def threshold_baseline(values, labels):
    right = [np.mean((values >= t) == labels) for t in [*values, np.inf]]
    return max(values), max(right)

# %% wrong: Sorts the caller's values
# told: changed input
def threshold_baseline(values, labels):
    order = np.argsort(values)
    values[:], labels[:] = values[order], labels[order]
    tried = [*values, np.inf]
    right = [np.mean((values >= t) == labels) for t in tried]
    return tried[int(np.argmax(right))], max(right)

# %% wrong: Prints both
# told: none for parts
def threshold_baseline(values, labels):
    right = [np.mean((values >= t) == labels) for t in [*values, np.inf]]
    print(max(right))
