# Returns the images' places in place of the images.
# told: these are the images' places
def hold_back(images, labels, share, rng):
    p = rng.permutation(len(images))
    k = round(share * len(images))
    return p[k:], labels[p[k:]], p[:k], labels[p[:k]]
