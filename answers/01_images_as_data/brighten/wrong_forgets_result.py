# The sum is not kept.
# told: the image came back as it was
def brighten(image, amount):
    np.clip(image.astype(int) + amount, 0, 255).astype(np.uint8)
    return image
