# 32-bit integers, too small for large layers.
def multiply_adds(output_shape, kernel_size, in_channels):
    return np.prod(np.array([*output_shape, kernel_size, kernel_size, in_channels], dtype=np.int32), dtype=np.int32)
