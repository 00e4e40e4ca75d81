# A product of strides for each layer.
def receptive_field(layers):
    kernels, strides = np.array(layers).T
    steps = np.cumprod(np.concatenate([[1], strides[:-1]]))
    return 1 + ((kernels - 1) * steps).sum()
