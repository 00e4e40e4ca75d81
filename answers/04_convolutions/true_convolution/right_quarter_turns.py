# Two quarter turns.
def true_convolution(image, kernel):
    return convolution(image, np.rot90(kernel, 2)).tolist()
