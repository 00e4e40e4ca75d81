# Shuffles the caller's arrays.
# told: Your function changed the array
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    images[:], labels[:] = images[places], labels[places]
    count = round(share * len(images))
    return images[count:], labels[count:], images[:count], labels[:count]
