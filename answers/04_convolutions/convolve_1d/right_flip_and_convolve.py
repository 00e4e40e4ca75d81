# np.convolve turns the kernel, so it is turned beforehand.
def convolve_1d(array, kernel):
    return np.convolve(np.asarray(array, dtype=float), np.flip(kernel), mode="valid")
