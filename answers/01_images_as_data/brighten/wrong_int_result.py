# Forgets the way back, from int.
# told: it should be uint8
def brighten(image, amount):
    return np.clip(image.astype(int) + amount, 0, 255)
