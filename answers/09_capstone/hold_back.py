# %% right: Draws without replacement; a mask keeps the order of the images
def hold_back(images, labels, share, rng):
    held = np.zeros(len(images), dtype=bool)
    held[rng.choice(len(images), size=round(len(images) * share), replace=False)] = True
    return images[~held], labels[~held], images[held], labels[held]

# %% right: np.delete of what was chosen
def hold_back(images, labels, share, rng):
    held = rng.choice(len(images), size=round(len(images) * share), replace=False, shuffle=False)
    return np.delete(images, held, axis=0), np.delete(labels, held, axis=0), images[held], labels[held]

# %% right: Loops and lists; the last of the shuffled places are held back
def hold_back(images, labels, share, rng):
    places = list(range(len(images)))
    rng.shuffle(places)
    cut = len(images) - round(share * len(images))
    answer = []
    for part in (places[:cut], places[cut:]):
        answer.append(np.array([images[place] for place in part]))
        answer.append(np.array([labels[place] for place in part]))
    return answer

# %% right: A shuffled array of places, cut in two
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    count = int(round(share * len(images)))
    return images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]]

# %% right: Shuffles a list of places; rounds by adding a half
def hold_back(images, labels, share, rng):
    order = list(range(len(images)))
    rng.shuffle(order)
    k = int(share * len(images) + 0.5)
    return [images[order[k:]], labels[order[k:]], images[order[:k]], labels[order[:k]]]

# %% right: A random key for each image; those with the smallest keys are held back
def hold_back(images, labels, share, rng):
    order = np.argsort(rng.random(len(images)))
    held, kept = np.split(order, [round(share * len(order))])
    return tuple(array.take(places, axis=0) for places in (kept, held) for array in (images, labels))

# %% wrong: Holds back a block of neighbours, from a place on that is drawn
# told: neighbours are held back together
def hold_back(images, labels, share, rng):
    p = np.roll(np.arange(len(images)), rng.integers(len(images)))
    k = round(share * len(images))
    return images[p[k:]], labels[p[k:]], images[p[:k]], labels[p[:k]]

# %% wrong: Draws by a copy of the generator, so that each call with it draws the same
# told: each call holds back the same images
from copy import deepcopy


def hold_back(images, labels, share, rng):
    p = deepcopy(rng).permutation(len(images))
    k = round(share * len(images))
    return images[p[k:]], labels[p[k:]], images[p[:k]], labels[p[:k]]

# %% wrong: Cuts the float share · n off: 0.29 · 100 gives 28
# told: one image too few is held back
def hold_back(images, labels, share, rng):
    p = rng.permutation(len(images))
    k = int(share * len(images))
    return images[p[k:]], labels[p[k:]], images[p[:k]], labels[p[:k]]

# %% wrong: Draws with putting back; the rest is trained on
# told: an image is there twice, or in both parts
def hold_back(images, labels, share, rng):
    held = rng.choice(len(images), round(share * len(images)))
    rest = [place for place in range(len(images)) if place not in held]
    return images[rest], labels[rest], images[held], labels[held]

# %% wrong: Flattens the labels, which one-hot ones do not survive
# told: the images or the labels lose their shape
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    count = round(share * len(images))
    labels = np.ravel(labels)
    return images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]]

# %% wrong: Takes the generator that stands in another cell
# told: NameError
def hold_back(images, labels, share, rng):
    places = generator.permutation(len(images))
    count = round(share * len(images))
    return images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]]

# %% wrong: Draws by NumPy's global random numbers
# told: the draw does not come from `rng`
def hold_back(images, labels, share, rng):
    places = np.random.permutation(len(images))
    count = round(share * len(images))
    return images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]]

# %% wrong: Returns what is held back first
# told: the two parts changed places
def hold_back(images, labels, share, rng):
    p = rng.permutation(len(images))
    k = round(share * len(images))
    return images[p[:k]], labels[p[:k]], images[p[k:]], labels[p[k:]]

# %% wrong: Shuffles the caller's arrays
# told: changed input
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    images[:], labels[:] = images[places], labels[places]
    count = round(share * len(images))
    return images[count:], labels[count:], images[:count], labels[:count]

# %% wrong: Shuffles the images, and leaves the labels in their order
# told: images lost their labels
def hold_back(images, labels, share, rng):
    images = rng.permutation(images)
    count = round(share * len(images))
    return images[count:], labels[count:], images[:count], labels[:count]

# %% wrong: Holds the last images back, without drawing
# told: each call holds back the same images
def hold_back(images, labels, share, rng):
    cut = len(images) - round(share * len(images))
    return images[:cut], labels[:cut], images[cut:], labels[cut:]

# %% wrong: Draws what is held back from the first half only
# told: not each image has the same chance
def hold_back(images, labels, share, rng):
    count = round(share * len(images))
    order = rng.permutation(max(count, len(images) // 2))
    held = order[:count]
    kept = np.setdiff1d(np.arange(len(images)), held)
    return images[kept], labels[kept], images[held], labels[held]

# %% wrong: Returns the four in the order of scikit-learn
# told: images and labels are in another order
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    count = round(share * len(images))
    return images[places[count:]], images[places[:count]], labels[places[count:]], labels[places[:count]]

# %% wrong: Shuffles by a generator of its own
# told: each call holds back the same images
def hold_back(images, labels, share, rng):
    places = np.random.default_rng(0).permutation(len(images))
    count = round(share * len(images))
    return images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]]

# %% wrong: Returns the images' places in place of the images
# told: these are the images' places, not the images
def hold_back(images, labels, share, rng):
    p = rng.permutation(len(images))
    k = round(share * len(images))
    return p[k:], labels[p[k:]], p[:k], labels[p[:k]]

# %% wrong: Prints the parts
# told: none for parts
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    count = round(share * len(images))
    print(images[places[count:]], labels[places[count:]], images[places[:count]], labels[places[:count]])

# %% wrong: Rounds the float share · n up: 0.28 · 25 gives 8
# told: one image too many is held back
import math


def hold_back(images, labels, share, rng):
    p = rng.permutation(len(images))
    k = math.ceil(share * len(images))
    return images[p[k:]], labels[p[k:]], images[p[:k]], labels[p[:k]]

# %% wrong: Takes the share for the part to train on
# told: the two parts changed places
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))
    count = round(share * len(images))
    return images[places[:count]], labels[places[:count]], images[places[count:]], labels[places[count:]]

# %% wrong: Shuffles images and labels, each by itself
# told: images lost their labels
def hold_back(images, labels, share, rng):
    images, labels = rng.permutation(images), rng.permutation(labels)
    count = round(share * len(images))
    return images[count:], labels[count:], images[:count], labels[:count]

# %% wrong: Right for the worked example's numbers only
# told: the worked example's number is held back
def hold_back(images, labels, share, rng):
    places = rng.permutation(10)
    return images[places[3:]], labels[places[3:]], images[places[:3]], labels[places[:3]]

# %% wrong: Trains on all images, also on those held back
# told: all images are trained on, also those held back
def hold_back(images, labels, share, rng):
    places = rng.permutation(len(images))[: round(share * len(images))]
    return images, labels, images[places], labels[places]

# %% wrong: Draws with replacement
# told: an image is there twice, or in both parts
def hold_back(images, labels, share, rng):
    count = round(share * len(images))
    kept = rng.integers(0, len(images), len(images) - count)
    held = rng.integers(0, len(images), count)
    return images[kept], labels[kept], images[held], labels[held]

# %% wrong: A coin for each image
# told: a coin for each image
def hold_back(images, labels, share, rng):
    held = rng.random(len(images)) < share
    return images[~held], labels[~held], images[held], labels[held]

# %% wrong: Every so many images, from a place on that is drawn, in steps that are drawn
# told: neighbours are held back together
def hold_back(images, labels, share, rng):
    n, k = len(images), round(share * len(images))
    steps = [step for step in range(1, n) if np.gcd(step, n) == 1]
    p = (rng.integers(n) + np.arange(n) * rng.choice(steps)) % n
    return images[p[k:]], labels[p[k:]], images[p[:k]], labels[p[:k]]

# %% wrong: Cuts the images into as many groups as are held back, and draws one of each
# told: neighbours are held back together
def hold_back(images, labels, share, rng):
    n, k = len(images), round(share * len(images))
    held = np.array([rng.choice(group) for group in np.array_split(np.arange(n), k)])
    kept = np.setdiff1d(np.arange(n), held)
    return images[kept], labels[kept], images[held], labels[held]
