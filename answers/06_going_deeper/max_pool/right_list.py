# Plain lists, without NumPy's functions.
def max_pool(image, size=2):
    height, width = len(image) - len(image) % size, len(image[0]) - len(image[0]) % size
    result = []
    for r in range(0, height, size):
        row = []
        for c in range(0, width, size):
            window = [image[i][j] for i in range(r, r + size) for j in range(c, c + size)]
            row.append(max(window))
        result.append(row)
    return result
