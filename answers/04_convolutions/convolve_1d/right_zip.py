# zip ends where the kernel ends; a tuple comes back.
def convolve_1d(array, kernel):
    last = len(array) - len(kernel)
    place, sums = 0, ()
    while place <= last:
        sums += (sum((float(a) * float(k) for a, k in zip(array[place:], kernel)), 0.0),)
        place += 1
    return sums
