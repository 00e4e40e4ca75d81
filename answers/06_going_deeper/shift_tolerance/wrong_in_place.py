# Moves the caller's images.
# told: changed the array
def shift_tolerance(model, images, shift):
    before = model.predict(images, verbose=0).argmax(axis=1)
    images[:, :, shift:] = images[:, :, : images.shape[2] - shift].copy()
    images[:, :, :shift] = 0
    return np.mean(before == model.predict(images, verbose=0).argmax(axis=1))
