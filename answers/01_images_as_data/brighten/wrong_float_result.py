# Forgets the way back.
# told: a float result
def brighten(image, amount):
    return np.clip(image.astype(float) + amount, 0, 255)
