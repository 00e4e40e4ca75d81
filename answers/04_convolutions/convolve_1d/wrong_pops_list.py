# A window that pops from the caller's list.
# told: changed the array
def convolve_1d(array, kernel):
    row = array if isinstance(array, list) else list(array)
    sums = []
    while len(row) >= len(kernel):
        sums.append(sum(float(a) * float(k) for a, k in zip(row, kernel)))
        row.pop(0)
    return np.array(sums)
