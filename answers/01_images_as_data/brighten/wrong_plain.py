# NumPy takes the amount for uint8 here.
# told: uint8 wrap-around
def brighten(image, amount):
    return np.clip(image + amount, 0, 255).astype(np.uint8)
