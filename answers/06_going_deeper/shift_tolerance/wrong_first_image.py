# Looks at the first image only.
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before = model.predict(images, verbose=0)[0].argmax()
    after = model.predict(moved, verbose=0)[0].argmax()
    return float(before == after)
