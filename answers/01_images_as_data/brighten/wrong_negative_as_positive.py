# Ignores the sign.
# told: added as if it were positive
def brighten(image, amount):
    return np.clip(image.astype(int) + abs(amount), 0, 255).astype(np.uint8)
