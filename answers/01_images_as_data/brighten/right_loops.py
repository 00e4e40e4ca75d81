# Value by value, with min and max.
def brighten(image, amount):
    values = [min(255, max(0, int(value) + int(amount))) for value in image.flatten()]
    return np.array(values, dtype=np.uint8).reshape(image.shape)
