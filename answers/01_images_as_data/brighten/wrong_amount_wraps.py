# The amount is squeezed into int8 first: right up to 127.
def brighten(image, amount):
    return np.clip(image.astype(int) + np.array(amount).astype(np.int8), 0, 255).astype(np.uint8)
