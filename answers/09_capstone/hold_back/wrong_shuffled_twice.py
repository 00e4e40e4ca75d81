# Shuffles images and labels, each by itself.
# told: do not have their own labels
def hold_back(images, labels, share, rng):
    images, labels = rng.permutation(images), rng.permutation(labels)
    count = round(share * len(images))
    return images[count:], labels[count:], images[:count], labels[:count]
