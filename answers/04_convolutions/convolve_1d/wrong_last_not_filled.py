# The right length, but the loop stops early and leaves a zero at the end.
# told: never filled in
def convolve_1d(array, kernel):
    n, k = len(array), len(kernel)
    result = np.zeros(n - k + 1)
    for i in range(n - k):
        result[i] = np.dot(array[i:i+k], kernel)
    return result
