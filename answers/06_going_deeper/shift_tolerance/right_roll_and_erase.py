# Rolled, then what came round is erased.
def shift_tolerance(model, images, shift):
    moved = np.roll(images, shift, axis=2)
    moved[:, :, :shift] = 0
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)
