# Room above, none below 0.
def brighten(image, amount):
    return np.clip(image.astype(np.uint16) + np.array(amount).astype(np.uint16), 0, 255).astype(np.uint8)
