# Prints the parts.
# told: The answer should have 4 parts
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    count = round(share * len(images))
    print(images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]])
