# Prints in place of returning.
# told: return
def zero_pad(image, pad):
    print(np.pad(image, pad))
