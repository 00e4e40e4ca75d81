# np.roll without an axis.
# told: pixels of another row
def shift_tolerance(model, images, shift):
    return float(np.mean(model.predict(images, verbose=0).argmax(1) == model.predict(np.roll(images, shift), verbose=0).argmax(1)))
