# Takes the amount away.
# told: taken away, not added
def brighten(image, amount):
    return np.clip(image.astype(int) - amount, 0, 255).astype(np.uint8)
