# Clips at 255, not at 0.
# told: uint8 wrap-around
def brighten(image, amount):
    return np.minimum(image.astype(int) + amount, 255).astype(np.uint8)
