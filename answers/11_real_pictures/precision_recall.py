# %% right: by sums
def precision_recall(labels, scores, threshold):
    called = np.asarray(scores) >= threshold
    found = np.sum(called * np.asarray(labels))
    return (found / called.sum() if called.sum() else 1.0), found / np.sum(labels)

# %% right: by a loop
def precision_recall(labels, scores, threshold):
    hits = alarms = misses = 0
    for label, score in zip(labels, scores):
        if score >= threshold and label:
            hits += 1
        elif score >= threshold:
            alarms += 1
        elif label:
            misses += 1
    precision = 1.0 if hits + alarms == 0 else hits / (hits + alarms)
    return precision, hits / (hits + misses)

# %% right: by means of what is chosen, as an array
def precision_recall(labels, scores, threshold):
    labels, scores = np.array(labels, dtype=bool), np.array(scores)
    called = scores >= threshold
    return np.array([labels[called].mean() if called.any() else 1, called[labels].mean()])

# %% wrong: swapped
# told: the two are swapped
def precision_recall(labels, scores, threshold):
    called, labels = np.asarray(scores) >= threshold, np.asarray(labels) == 1
    found = (called & labels).sum()
    return found / labels.sum(), found / called.sum() if called.any() else 1.0

# %% wrong: the accuracy for the precision
# told: this is the accuracy
def precision_recall(labels, scores, threshold):
    called, labels = np.asarray(scores) >= threshold, np.asarray(labels) == 1
    return np.mean(called == labels), called[labels].mean()

# %% wrong: above, not at the threshold
# told: a score at the threshold is called no
def precision_recall(labels, scores, threshold):
    called, labels = np.asarray(scores) > threshold, np.asarray(labels) == 1
    found = (called & labels).sum()
    return found / called.sum() if called.any() else 1.0, found / labels.sum()

# %% wrong: divides by nothing
# told: 0 by 0
def precision_recall(labels, scores, threshold):
    called, labels = np.asarray(scores) >= threshold, np.asarray(labels) == 1
    found = (called & labels).sum()
    return found / called.sum(), found / labels.sum()

# %% wrong: precision 0 where nothing is called
# told: 0 where nothing is called
def precision_recall(labels, scores, threshold):
    called, labels = np.asarray(scores) >= threshold, np.asarray(labels) == 1
    found = (called & labels).sum()
    return found / max(1, called.sum()), found / labels.sum()

# %% wrong: always 0.5
# told: the threshold is always 0.5
def precision_recall(labels, scores, threshold):
    called, labels = np.asarray(scores) >= 0.5, np.asarray(labels) == 1
    found = (called & labels).sum()
    return found / called.sum() if called.any() else 1.0, found / labels.sum()

# %% wrong: prints
# told: none for a value
def precision_recall(labels, scores, threshold):
    called, labels = np.asarray(scores) >= threshold, np.asarray(labels) == 1
    found = (called & labels).sum()
    print(found / called.sum() if called.any() else 1.0, found / labels.sum())

# %% wrong: divides both by all
def precision_recall(labels, scores, threshold):
    called, labels = np.asarray(scores) >= threshold, np.asarray(labels) == 1
    found = (called & labels).sum()
    return found / len(labels), found / len(labels)
