# Pads, then clears the caller's border.
# told: changed the array
def zero_pad(image, pad):
    result = np.pad(image, pad)
    image[0, :] = 0
    return result
