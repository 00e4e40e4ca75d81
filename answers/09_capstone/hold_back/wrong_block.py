# Holds back a block of neighbours, from a place on that is drawn.
# told: are neighbours held back together?
def hold_back(images, labels, share, rng):
    p = np.roll(np.arange(len(images)), rng.integers(len(images)))
    k = round(share * len(images))
    return images[p[k:]], labels[p[k:]], images[p[:k]], labels[p[:k]]
