# Shuffles by a generator of its own.
# told: each call holds back the same images
def hold_back(images, labels, share, rng):
    places = np.random.default_rng(0).permutation(len(images))
    count = round(share * len(images))
    return images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]]
