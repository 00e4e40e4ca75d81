# Draws without replacement; a mask keeps the order of the images.
def hold_back(images, labels, share, rng):
    held = np.zeros(len(images), dtype=bool)
    held[rng.choice(len(images), size=round(len(images) * share), replace=False)] = True
    return images[~held], labels[~held], images[held], labels[held]
