# Right for amounts up to 255; crashes beyond.
def brighten(image, amount):
    if amount >= 0:
        return np.where(image > 255 - amount, 255, image + np.uint8(amount)).astype(np.uint8)
    return np.where(image < -amount, 0, image - np.uint8(-amount)).astype(np.uint8)
