# Writes the result into the caller's image.
# told: changed the array
def brighten(image, amount):
    image[...] = np.clip(image.astype(int) + amount, 0, 255)
    return image
