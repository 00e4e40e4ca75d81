# Holds the last images back, without drawing.
# told: the same images are held back whatever `rng` is
def hold_back(images, labels, share, rng):
    cut = len(images) - round(share * len(images))
    return images[:cut], labels[:cut], images[cut:], labels[cut:]
