# Takes the amount for percent.
def brighten(image, amount):
    return np.clip(image * (1 + amount / 100), 0, 255).astype(np.uint8)
