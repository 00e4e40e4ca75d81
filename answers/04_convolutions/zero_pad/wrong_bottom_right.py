# Zeros at the bottom and right only.
# told: only at the bottom and right
def zero_pad(image, pad):
    return np.pad(image, ((0, pad), (0, pad)))
