# The function of the exercise before; argwhere, opened.
def find_edges(array):
    answers = convolve_1d(array, [-1, 1])
    return np.argwhere(np.maximum(answers, np.negative(answers)) == np.abs(answers).max())[:, 0]
