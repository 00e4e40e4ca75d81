# A random key for each image; those with the smallest keys are held back.
def hold_back(images, labels, share, rng):
    order = np.argsort(rng.random(len(images)))
    held, kept = np.split(order, [round(share * len(order))])
    return tuple(array.take(places, axis=0) for places in (kept, held) for array in (images, labels))
