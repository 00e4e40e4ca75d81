# 3 × 3 only.
def kernel_image(kernels, index, channel=0):
    return kernels[:3, :3, channel, index]
