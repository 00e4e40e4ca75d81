# The output has the array's dtype: with integers the decimals are lost.
# told: cut to whole numbers
def convolve_1d(array, kernel):
    array = np.asarray(array)
    result = np.zeros(len(array) - len(kernel) + 1, dtype=array.dtype)
    for i in range(len(result)):
        result[i] = np.dot(array[i:i+len(kernel)], kernel)
    return result
