# Holds the last images back, without drawing.
# told: each call holds back the same images
def hold_back(images, labels, share, rng):
    cut = len(images) - round(share * len(images))
    return images[:cut], labels[:cut], images[cut:], labels[cut:]
