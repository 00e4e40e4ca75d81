# A loop that stops one place short.
# told: the last place is missing
def convolve_1d(array, kernel):
    n = len(array) - len(kernel)
    return np.array([np.dot(array[i:i+len(kernel)], kernel) for i in range(n)], float)
