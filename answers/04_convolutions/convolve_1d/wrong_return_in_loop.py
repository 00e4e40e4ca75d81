# return in the loop.
# told: only the first sum
def convolve_1d(array, kernel):
    out = []
    for i in range(len(array) - len(kernel) + 1):
        out.append(float(np.dot(array[i : i + len(kernel)], kernel)))
        return np.array(out)
