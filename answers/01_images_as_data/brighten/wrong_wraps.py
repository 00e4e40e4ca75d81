# Adds in uint8.
# told: uint8 wrap-around
def brighten(image, amount):
    return image + np.array(amount).astype(np.uint8)
