# Shuffles the images, and leaves the labels in their order.
# told: do not have their own labels
def hold_back(images, labels, share, rng):
    images = rng.permutation(images)
    count = round(share * len(images))
    return images[count:], labels[count:], images[:count], labels[:count]
