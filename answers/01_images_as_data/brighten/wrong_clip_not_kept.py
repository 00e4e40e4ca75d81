# Clip's result not kept.
# told: was not kept
def brighten(image, amount):
    result = image.astype(int) + amount
    np.clip(result, 0, 255)
    return result.astype(np.uint8)
