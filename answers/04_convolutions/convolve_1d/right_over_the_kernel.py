# A loop over the kernel's numbers, each times the array shifted.
def convolve_1d(array, kernel):
    array = np.array(array, dtype=float)
    n = len(array) - len(kernel) + 1
    result = np.zeros(n)
    for j, weight in enumerate(kernel):
        result = result + weight * array[j:j + n]
    return result
