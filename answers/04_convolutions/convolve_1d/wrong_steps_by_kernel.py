# Goes on by the kernel's length: windows side by side.
def convolve_1d(array, kernel):
    size = len(kernel)
    return [float(np.dot(array[i : i + size], kernel)) for i in range(0, len(array) - size + 1, size)]
