# Returns what is held back first.
# told: the first two parts are trained on
def hold_back(images, labels, share, rng):
    p = rng.permutation(len(images))
    k = round(share * len(images))
    return images[p[:k]], labels[p[:k]], images[p[k:]], labels[p[k:]]
