# Works on a variable of the notebook, whatever it is given.
def convolve_2d(picture, weights):
    return convolution(photo("coins"), weights)
