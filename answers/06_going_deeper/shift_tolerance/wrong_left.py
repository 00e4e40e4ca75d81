# To the left.
# told: shifted to the left
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, : images.shape[2] - shift] = images[:, :, shift:]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)
