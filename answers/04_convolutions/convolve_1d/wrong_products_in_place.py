# Multiplies inside the caller's array.
# told: changed the array
def convolve_1d(array, kernel):
    result = np.correlate(array, kernel, "valid").astype(float)
    if isinstance(array, np.ndarray):
        array[: len(result)] = 0
    return result
