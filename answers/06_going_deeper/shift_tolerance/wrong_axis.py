# argmax down the columns.
# told: argmax goes down the columns
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = model.predict(images, verbose=0).argmax(axis=0)
    after = model.predict(moved, verbose=0).argmax(axis=0)
    return np.mean(before == after)
