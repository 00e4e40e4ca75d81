# %% right: Sorts places and takes the last
def predict_categories(model, images, categories):
    return np.array([list(categories)[i] for i in np.argsort(model.predict(images), axis=1)[:, -1]])

# %% right: Calls the network, takes with np.take
def predict_categories(model, images, categories):
    answers = model(images, training=False)
    return np.take(np.asarray(categories), np.argmax(answers, axis=-1))

# %% right: A dict from place to name, one image at a time; a tuple comes back
def predict_categories(model, images, categories):
    names = dict(enumerate(categories))
    return tuple(names[int(model.predict(images[i : i + 1], verbose=0).argmax())] for i in range(len(images)))

# %% right: A name for each row, as a list
def predict_categories(model, images, categories):
    return [categories[np.argmax(row)] for row in model.predict(images)]

# %% right: The largest by hand, into an array of objects
def predict_categories(model, images, categories):
    names = np.empty(len(images), dtype=object)
    for i, row in enumerate(model.predict(images, batch_size=2, verbose=0)):
        best = 0
        for k in range(len(row)):
            if row[k] > row[best]:
                best = k
        names[i] = categories[best]
    return names

# %% right: All names at once, chosen by where the row's largest stands
import numpy as np


def predict_categories(model, images, categories):
    shares = np.vstack(model.predict_on_batch(images))
    largest = shares == shares.max(axis=1, keepdims=True)
    return np.array([np.array(categories)[row][0] for row in largest])

# %% right: Places, then names
def predict_categories(model, images, categories):
    places = model.predict(images, verbose=0).argmax(axis=1)
    return np.array(categories)[places]

# %% right: Places by keras.ops, names by np.take
import numpy as np


def predict_categories(model, images, categories):
    places = keras.ops.argmax(model(keras.ops.convert_to_tensor(images), training=False), axis=-1)
    return np.take(list(categories), keras.ops.convert_to_numpy(places))

# %% wrong: Sorts the names first
# told: the names were put in alphabetical order first
def predict_categories(model, images, categories):
    return np.unique(categories)[model.predict(images, verbose=0).argmax(axis=1)]

# %% wrong: argmax down the columns
# told: argmax went down the columns
def predict_categories(model, images, categories):
    return np.array(categories)[model.predict(images, verbose=0).argmax(axis=0)]

# %% wrong: The right names, but sorted: right as a set
# told: other values
def predict_categories(model, images, categories):
    return np.sort(np.array(categories)[model.predict(images, verbose=0).argmax(axis=1)])

# %% wrong: Divides the images by 255 once more
# told: every image gets the same name
def predict_categories(model, images, categories):
    return np.asarray(categories)[model.predict(images / 255, verbose=0).argmax(axis=1)]

# %% wrong: The first 32 images only
# told: other shape
def predict_categories(model, images, categories):
    return np.asarray(categories)[model.predict_on_batch(images[:32]).argmax(axis=1)]

# %% wrong: The first image's name for all
# told: other values
def predict_categories(model, images, categories):
    places = model.predict(images, verbose=0).argmax(axis=1)
    return [categories[places[0]] for _ in images]

# %% wrong: The chapter's three names, whatever it is given
# told: IndexError
def predict_categories(model, images, categories):
    return np.array(CATEGORIES)[model.predict(images, verbose=0).argmax(axis=1)]

# %% wrong: The least probable
# told: other values
def predict_categories(model, images, categories):
    return np.asarray(categories)[model.predict(images, verbose=0).argmin(axis=1)]

# %% wrong: Each name in a list of its own
# told: other shape
def predict_categories(model, images, categories):
    return [[categories[place]] for place in model.predict(images, verbose=0).argmax(axis=1)]

# %% wrong: argmax over all images at once
# told: one name came back for all images
def predict_categories(model, images, categories):
    return np.asarray(categories)[model.predict(images, verbose=0).argmax() % len(categories)]

# %% wrong: All names in one text
# told: no array
def predict_categories(model, images, categories):
    return ", ".join(categories[place] for place in model.predict(images, verbose=0).argmax(axis=1))

# %% wrong: Returns the places
# told: the places of the names, not the names
def predict_categories(model, images, categories):
    return model.predict(images, verbose=0).argmax(axis=1)

# %% wrong: Prints in place of returning
# told: none
def predict_categories(model, images, categories):
    print(np.array(categories)[model.predict(images, verbose=0).argmax(axis=1)])

# %% wrong: Returns the probabilities
# told: no array
def predict_categories(model, images, categories):
    return model.predict(images, verbose=0)

# %% wrong: Rounds the probabilities first, so that small ones are all 0
# told: every image gets the same name
def predict_categories(model, images, categories):
    return np.array(categories)[model.predict(images, verbose=0).round().argmax(axis=1)]

# %% wrong: Rounds the probabilities to three digits
# told: every image gets the same name
def predict_categories(model, images, categories):
    return np.asarray(categories)[np.round(model.predict(images, verbose=0), 3).argmax(axis=1)]

# %% wrong: Looks for a probability above one half
# told: IndexError
def predict_categories(model, images, categories):
    answers = model.predict(images, verbose=0)
    return np.array([categories[int(np.flatnonzero(row > 0.5)[0])] for row in answers])

# %% wrong: Indexes what it was given, which works for arrays only
# told: TypeError
def predict_categories(model, images, categories):
    return categories[model.predict(images, verbose=0).argmax(axis=1)]

# %% wrong: Knows only the worked example
# told: other shape
def predict_categories(model, images, categories):
    return np.array(["dress", "t-shirt"])
