# Written for a kernel of two.
def convolve_1d(array, kernel):
    return [float(array[i] * kernel[0] + array[i + 1] * kernel[1]) for i in range(len(array) - 1)]
