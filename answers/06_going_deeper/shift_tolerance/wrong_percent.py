# A percentage.
# told: this is a percentage
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images); moved[:, :, shift:] = images[:, :, :images.shape[2] - shift]
    return 100 * float(np.mean(model.predict(images, verbose=0).argmax(1) == model.predict(moved, verbose=0).argmax(1)))
