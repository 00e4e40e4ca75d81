# A shuffled array of places, cut in two.
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    count = int(round(share * len(images)))
    return images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]]
