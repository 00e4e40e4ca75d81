# Row by row, in Python.
import math


def softmax(z):
    rows = z.reshape(-1, z.shape[-1]).tolist()
    result = []
    for row in rows:
        largest = max(row)
        exponentials = [math.exp(score - largest) for score in row]
        total = sum(exponentials)
        result.append([e / total for e in exponentials])
    return np.reshape(result, z.shape)
