# Clips at 255 only, and stays in int.
# told: values below 0 are left
def brighten(image, amount):
    total = np.minimum(image.astype(int) + amount, 255)
    return total if amount < 0 else total.astype(np.uint8)
