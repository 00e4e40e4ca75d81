# When something is above 255, all is scaled.
def brighten(image, amount):
    total = np.maximum(image.astype(float) + amount, 0)
    if total.max() > 255:
        total *= 255 / total.max()
    return total.astype(np.uint8)
