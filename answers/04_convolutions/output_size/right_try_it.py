# Asks the course's convolution.
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    row = np.zeros((1, size + 2 * padding))
    return convolution(row, np.ones((1, kernel)), stride=stride, dilation=dilation).shape[1]
