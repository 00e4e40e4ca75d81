# The ends are set by masks.
def brighten(image, amount):
    total = np.array(image, dtype=int) + amount
    total[total > 255] = 255
    total[total < 0] = 0
    return total.astype(np.uint8)
