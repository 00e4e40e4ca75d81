# The tutorials' range(n - 3).
# told: the last place is missing
def convolve_1d(array, kernel):
    return [float(np.dot(array[i:i+len(kernel)], kernel)) for i in range(len(array) - 3)]
