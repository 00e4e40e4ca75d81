# Takes the generator that stands in another cell.
# told: NameError
def hold_back(images, labels, share, rng):
    places = generator.permutation(len(images))
    count = round(share * len(images))
    return images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]]
