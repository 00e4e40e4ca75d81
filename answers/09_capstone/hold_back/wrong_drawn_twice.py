# Draws with putting back; the rest is trained on.
# told: an image is held back twice
def hold_back(images, labels, share, rng):
    held = rng.choice(len(images), round(share * len(images)))
    rest = [place for place in range(len(images)) if place not in held]
    return images[rest], labels[rest], images[held], labels[held]
