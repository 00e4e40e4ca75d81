# Returns the four in the order of scikit-learn.
# told: the order is
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    count = round(share * len(images))
    return images[places[count:]], images[places[:count]], labels[places[count:]], labels[places[:count]]
