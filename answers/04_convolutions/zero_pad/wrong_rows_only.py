# Rows above and below, no columns.
# told: only the rows
def zero_pad(image, pad):
    return np.pad(image, ((pad, pad), (0, 0)))
