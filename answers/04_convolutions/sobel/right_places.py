# Place by place, with Python's numbers.
import math


def sobel(image):
    p = image.tolist()
    gx, gy, size = [], [], []
    for r in range(1, len(p) - 1):
        columns = range(1, len(p[0]) - 1)
        gx.append([p[r - 1][c + 1] + 2 * p[r][c + 1] + p[r + 1][c + 1] - p[r - 1][c - 1] - 2 * p[r][c - 1] - p[r + 1][c - 1] for c in columns])
        gy.append([p[r + 1][c - 1] + 2 * p[r + 1][c] + p[r + 1][c + 1] - p[r - 1][c - 1] - 2 * p[r - 1][c] - p[r - 1][c + 1] for c in columns])
        size.append([math.dist((0, 0), pair) for pair in zip(gx[-1], gy[-1])])
    return gx, gy, size
