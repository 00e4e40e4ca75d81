# A new array of zeros, filled by a slice; the model is called directly.
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = np.argmax(np.asarray(model(images)), axis=-1)
    after = np.argmax(np.asarray(model(moved)), axis=-1)
    return float((before == after).sum() / len(images))
