# A table of all 256 answers.
def brighten(image, amount):
    table = np.clip(np.arange(256) + int(amount), 0, 255).astype(np.uint8)
    return table[image]
