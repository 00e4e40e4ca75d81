# Shuffles a list of places; rounds by adding a half.
def hold_back(images, labels, share, rng):
    order = list(range(len(images)))
    rng.shuffle(order)
    k = int(share * len(images) + 0.5)
    return [images[order[k:]], labels[order[k:]], images[order[:k]], labels[order[:k]]]
