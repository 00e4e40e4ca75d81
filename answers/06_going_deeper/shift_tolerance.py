# %% right: Keras's own layers pad and crop; keras.ops compares
def shift_tolerance(model, images, shift):
    moved = layers.ZeroPadding2D(((0, 0), (shift, 0)))(images)[:, :, : images.shape[2]]
    same = keras.ops.argmax(model(images), axis=1) == keras.ops.argmax(model(moved), axis=1)
    return float(keras.ops.mean(keras.ops.cast(same, "float32")))

# %% right: Image by image, counting
def shift_tolerance(model, images, shift):
    same = 0
    for image in images:
        height, width, channels = image.shape
        moved = np.concatenate([np.zeros((height, shift, channels)), image[:, : width - shift]], axis=1)
        both = np.asarray(model(np.stack([image, moved])))
        same += int(both[0].argmax() == both[1].argmax())
    return same / len(images)

# %% right: Padded on the left, then cropped
def shift_tolerance(model, images, shift):
    moved = np.pad(images, ((0, 0), (0, 0), (shift, 0), (0, 0)))[:, :, : images.shape[2]]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% right: Rolled, then what came round is erased
def shift_tolerance(model, images, shift):
    moved = np.roll(images, shift, axis=2)
    moved[:, :, :shift] = 0
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% right: SciPy shifts, and fills with 0; one prediction for both
def shift_tolerance(model, images, shift):
    from scipy import ndimage

    moved = ndimage.shift(images, (0, 0, shift, 0), order=0, mode="constant", cval=0.0)
    categories = model.predict(np.concatenate([images, moved]), verbose=0).argmax(axis=1)
    return np.mean(categories[: len(images)] == categories[len(images) :])

# %% right: A new array of zeros, filled by a slice; the model is called directly
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = np.argmax(np.asarray(model(images)), axis=-1)
    after = np.argmax(np.asarray(model(moved)), axis=-1)
    return float((before == after).sum() / len(images))

# %% wrong: Always by one pixel
# told: other value
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, 1:] = images[:, :, : images.shape[2] - 1]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% wrong: argmax down the columns
# told: argmax goes down the columns
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = model.predict(images, verbose=0).argmax(axis=0)
    after = model.predict(moved, verbose=0).argmax(axis=0)
    return np.mean(before == after)

# %% wrong: The fraction that changes
# told: this is the fraction that changes its category
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before != after)

# %% wrong: How many, not the fraction
# told: this is how many images keep their category
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.sum(before == after)

# %% wrong: Downward
# told: the images are shifted downward
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, shift:] = images[:, : images.shape[1] - shift]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% wrong: The first column is repeated
# told: other numbers than 0 come in on the left
def shift_tolerance(model, images, shift):
    moved = np.pad(images, ((0, 0), (0, 0), (shift, 0), (0, 0)), mode="edge")[:, :, : images.shape[2]]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% wrong: Looks at the first image only
# told: other value
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = model.predict(images, verbose=0)[0].argmax()
    after = model.predict(moved, verbose=0)[0].argmax()
    return float(before == after)

# %% wrong: Shifts the pixels of the flattened image: what leaves a row enters the next
# told: other numbers than 0 come in on the left
def shift_tolerance(model, images, shift):
    flat = images.reshape(len(images), -1)
    moved = np.zeros_like(flat)
    moved[:, shift * images.shape[3] :] = flat[:, : flat.shape[1] - shift * images.shape[3]]
    moved = moved.reshape(images.shape)
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% wrong: Uses the chapter's own images
# told: ValueError
def shift_tolerance(model, images, shift):
    images = test.images[:8]
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% wrong: Loses all channels but the first
# told: other value
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:, 0] = images[:, :, : images.shape[2] - shift, 0]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% wrong: The worked example
# told: other value
def shift_tolerance(model, images, shift):
    return 7 / 8

# %% wrong: Moves the caller's images
# told: changed input
def shift_tolerance(model, images, shift):
    before = model.predict(images, verbose=0).argmax(axis=1)
    images[:, :, shift:] = images[:, :, : images.shape[2] - shift].copy()
    images[:, :, :shift] = 0
    return np.mean(before == model.predict(images, verbose=0).argmax(axis=1))

# %% wrong: To the left
# told: the images are shifted to the left
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, : images.shape[2] - shift] = images[:, :, shift:]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% wrong: Fails for a shift of 0
# told: ValueError
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, :-shift]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% wrong: A percentage
# told: this is a percentage
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images); moved[:, :, shift:] = images[:, :, :images.shape[2] - shift]
    return 100 * float(np.mean(model.predict(images, verbose=0).argmax(1) == model.predict(moved, verbose=0).argmax(1)))

# %% wrong: Prints and returns nothing
# told: none for a value
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    print(np.mean(before == after))

# %% wrong: Compares probabilities
# told: the probabilities are compared
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before, after = model.predict(images, verbose=0), model.predict(moved, verbose=0)
    return float(np.isclose(before, after).all(axis=1).mean())

# %% wrong: np.roll without an axis
# told: other numbers than 0 come in on the left
def shift_tolerance(model, images, shift):
    return float(np.mean(model.predict(images, verbose=0).argmax(1) == model.predict(np.roll(images, shift), verbose=0).argmax(1)))

# %% wrong: What leaves on the right comes back in
# told: what leaves on the right comes back in on the left
def shift_tolerance(model, images, shift):
    moved = np.roll(images, shift, axis=2)
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)

# %% wrong: Compares probabilities, to within a tenth
# told: the probabilities are compared
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before, after = np.asarray(model(images)), np.asarray(model(moved))
    return float(np.isclose(before, after, atol=0.1).mean())

# %% wrong: Compares the numbers of both rows of probabilities
# told: the probabilities are compared
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    return float(np.mean(model.predict(images, verbose=0) == model.predict(moved, verbose=0)))
