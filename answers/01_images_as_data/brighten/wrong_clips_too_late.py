# Clips what has wrapped already.
# told: If you clip, it is too late
def brighten(image, amount):
    return np.clip(image + np.array(amount).astype(np.uint8), 0, 255).astype(np.uint8)
