# Repeats the border.
# told: repeats the image's outermost values
def zero_pad(image, pad):
    return np.pad(image, pad, mode="edge")
