# Leaves black pixels black.
def brighten(image, amount):
    total = image.astype(int)
    total[total > 0] += amount
    return np.clip(total, 0, 255).astype(np.uint8)
