# Stays in uint8: takes away what would not fit before it adds.
def brighten(image, amount):
    amount = int(max(-255, min(255, amount)))
    if amount >= 0:
        return np.minimum(image, np.uint8(255 - amount)) + np.uint8(amount)
    return np.maximum(image, np.uint8(-amount)) - np.uint8(-amount)
