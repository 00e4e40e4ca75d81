# Shifts the pixels of the flattened image: what leaves a row enters the next.
def shift_tolerance(model, images, shift):
    flat = images.reshape(len(images), -1)
    moved = np.zeros_like(flat)
    moved[:, shift * images.shape[3] :] = flat[:, : flat.shape[1] - shift * images.shape[3]]
    moved = moved.reshape(images.shape)
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)
