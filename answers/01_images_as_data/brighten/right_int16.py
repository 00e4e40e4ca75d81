# Room in int16.
def brighten(image, amount):
    wide = image.astype(np.int16)
    wide += np.int16(amount)
    return wide.clip(0, 255).astype("uint8")
