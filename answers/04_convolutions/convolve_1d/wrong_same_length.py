# The output is as long as the input, with zeros at the end.
# told: as long as the array
def convolve_1d(array, kernel):
    result = np.zeros(len(array))
    for i in range(len(array) - len(kernel) + 1):
        result[i] = np.dot(array[i:i+len(kernel)], kernel)
    return result
