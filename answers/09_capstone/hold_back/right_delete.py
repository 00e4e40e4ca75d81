# np.delete of what was chosen.
def hold_back(images, labels, share, rng):
    held = rng.choice(len(images), size=round(len(images) * share), replace=False, shuffle=False)
    return np.delete(images, held, axis=0), np.delete(labels, held, axis=0), images[held], labels[held]
