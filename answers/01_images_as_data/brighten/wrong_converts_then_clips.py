# Goes back to uint8 before it clips.
# told: uint8 wrap-around
def brighten(image, amount):
    return np.clip((image.astype(int) + amount).astype(np.uint8), 0, 255)
