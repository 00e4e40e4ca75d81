# Clips at 254.
def brighten(image, amount):
    return np.clip(image.astype(int) + amount, 0, 254).astype(np.uint8)
