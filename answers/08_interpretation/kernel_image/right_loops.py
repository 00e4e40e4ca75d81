# Number by number, into a list of lists.
def kernel_image(kernels, index, channel=0):
    rows, columns = kernels.shape[:2]
    return [[float(kernels[r, c, channel, index]) for c in range(columns)] for r in range(rows)]
