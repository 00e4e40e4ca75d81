# Trains on all images, also on those held back.
# told: all images are trained on
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))[: round(share * len(images))]
    return images, labels, images[places], labels[places]
