# Two plain loops over Python numbers; a list comes back.
def convolve_1d(array, kernel):
    sums = []
    for i in range(len(array) - len(kernel) + 1):
        total = 0.0
        for j in range(len(kernel)):
            total += float(array[i + j]) * float(kernel[j])
        sums.append(total)
    return sums
