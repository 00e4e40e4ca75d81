# A stable sort from the largest; its first is the first of equal ones.
def predictions_to_one_hot(probabilities):
    n, k = probabilities.shape
    first = np.argsort(-probabilities, axis=1, kind="stable")[:, 0]
    flat = np.zeros(n * k, int)
    flat[np.arange(n) * k + first] = 1
    return flat.reshape(n, k)
