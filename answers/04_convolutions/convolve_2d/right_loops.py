# Two loops, results appended row by row to a list of lists.
def convolve_2d(image, kernel):
    kh, kw = kernel.shape
    rows = []
    for r in range(image.shape[0] - kh + 1):
        row = []
        for c in range(image.shape[1] - kw + 1):
            row.append(np.sum(image[r:r+kh, c:c+kw] * kernel))
        rows.append(row)
    return rows
