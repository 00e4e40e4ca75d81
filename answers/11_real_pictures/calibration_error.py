# %% right: by a loop over bins
def calibration_error(labels, probabilities, bins=10):
    labels, probabilities = np.asarray(labels), np.asarray(probabilities)
    total = 0
    for number in range(bins):
        low, high = number / bins, (number + 1) / bins
        inside = (probabilities >= low) & ((probabilities < high) | (number == bins - 1))
        if inside.sum():
            total += inside.sum() * abs(labels[inside].mean() - probabilities[inside].mean())
    return total / len(labels)

# %% right: by bincount
def calibration_error(labels, probabilities, bins=10):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    place = np.minimum(np.floor(probabilities * bins).astype(int), bins - 1)
    gap = np.bincount(place, labels, bins) - np.bincount(place, probabilities, bins)
    return np.abs(gap).sum() / len(labels)

# %% right: by digitize and a dict
def calibration_error(labels, probabilities, bins=10):
    edges = np.linspace(0, 1, bins + 1)[1:-1]
    places = np.digitize(probabilities, edges)
    members = {}
    for place, label, probability in zip(places, labels, probabilities):
        members.setdefault(int(place), []).append((label, probability))
    parts = [len(pairs) * abs(np.mean([a for a, _ in pairs]) - np.mean([b for _, b in pairs])) for pairs in members.values()]
    return float(sum(parts) / len(labels))

# %% wrong: unweighted
# told: all bins count alike
def calibration_error(labels, probabilities, bins=10):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    place = np.minimum((probabilities * bins).astype(int), bins - 1)
    return np.mean([abs(labels[place == k].mean() - probabilities[place == k].mean()) for k in np.unique(place)])

# %% wrong: signed
# told: gaps of both signs cancel out
def calibration_error(labels, probabilities, bins=10):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    place = np.minimum((probabilities * bins).astype(int), bins - 1)
    return sum(
        (place == k).mean() * (labels[place == k].mean() - probabilities[place == k].mean()) for k in np.unique(place)
    )

# %% wrong: empty bins divide
# told: an empty bin is 0 by 0
def calibration_error(labels, probabilities, bins=10):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    place = np.minimum((probabilities * bins).astype(int), bins - 1)
    return sum(
        (place == k).mean() * abs(labels[place == k].mean() - probabilities[place == k].mean()) for k in range(bins)
    )

# %% wrong: no bins at all
# told: gaps of both signs cancel out
def calibration_error(labels, probabilities, bins=10):
    return abs(np.mean(labels) - np.mean(probabilities))

# %% wrong: edges belong below
# told: an edge belongs to the bin below
def calibration_error(labels, probabilities, bins=10):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    place = np.maximum(np.ceil(probabilities * bins).astype(int) - 1, 0)
    return sum(
        (place == k).mean() * abs(labels[place == k].mean() - probabilities[place == k].mean()) for k in np.unique(place)
    )

# %% wrong: 1.0 has a bin of its own
# told: 1.0 is not in the last bin
def calibration_error(labels, probabilities, bins=10):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    place = (probabilities * bins).astype(int)
    return sum(
        (place == k).mean() * abs(labels[place == k].mean() - probabilities[place == k].mean()) for k in np.unique(place)
    )

# %% wrong: leaves 1.0 out
# told: 1.0 is not in the last bin
def calibration_error(labels, probabilities, bins=10):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    place = (probabilities * bins).astype(int)
    return sum(
        (place == k).mean() * abs(labels[place == k].mean() - probabilities[place == k].mean())
        for k in range(bins)
        if (place == k).any()
    )

# %% wrong: the mean distance
# told: the gap is that of each answer
def calibration_error(labels, probabilities, bins=10):
    return np.mean(np.abs(np.asarray(labels) - np.asarray(probabilities)))

# %% wrong: squared
# told: squared
def calibration_error(labels, probabilities, bins=10):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    place = np.minimum((probabilities * bins).astype(int), bins - 1)
    return sum(
        (place == k).mean() * (labels[place == k].mean() - probabilities[place == k].mean()) ** 2
        for k in np.unique(place)
    )

# %% wrong: always ten
# told: always ten bins
def calibration_error(labels, probabilities, bins=10):
    labels, probabilities = np.asarray(labels, float), np.asarray(probabilities, float)
    place = np.minimum((probabilities * 10).astype(int), 9)
    return sum(
        (place == k).mean() * abs(labels[place == k].mean() - probabilities[place == k].mean()) for k in np.unique(place)
    )
