# np.convolve turns the kernel round.
# told: the kernel was turned round
def convolve_1d(array, kernel):
    return np.convolve(array, kernel, mode="valid").astype(float)
