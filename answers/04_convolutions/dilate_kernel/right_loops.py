# Two loops over lists.
def dilate_kernel(kernel, rate):
    rows = []
    for i, row in enumerate(kernel.tolist()):
        if i > 0:
            rows += [[0] * (rate * (len(row) - 1) + 1) for _ in range(rate - 1)]
        new = []
        for j, value in enumerate(row):
            new += [0] * (rate - 1) * (j > 0) + [value]
        rows.append(new)
    return rows
