# Lists of lists.
def zero_pad(image, pad):
    width = image.shape[1] + 2 * pad
    rows = [[0] * width for _ in range(pad)]
    for row in image.tolist():
        rows.append([0] * pad + row + [0] * pad)
    return rows + [[0] * width for _ in range(pad)]
