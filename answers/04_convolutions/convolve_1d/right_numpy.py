# NumPy does it.
def convolve_1d(array, kernel):
    return np.correlate(array, kernel, "valid").astype(float)
