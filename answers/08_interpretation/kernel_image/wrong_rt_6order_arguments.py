# Arguments in another order.
def kernel_image(kernels, channel, index=0):
    return kernels[:, :, channel, index]
