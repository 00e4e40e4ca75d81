# The size of an array of that shape: a NumPy int.
def conv_parameters(kernel_size, in_channels, filters):
    shape = (kernel_size, kernel_size, in_channels, filters)
    return np.prod(shape) + np.zeros(filters).size
