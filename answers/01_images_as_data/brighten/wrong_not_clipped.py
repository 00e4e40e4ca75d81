# Makes room and does not clip.
# told: not clipped
def brighten(image, amount):
    return image.astype(int) + amount
