# Fails for a shift of 0.
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, :-shift]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)
