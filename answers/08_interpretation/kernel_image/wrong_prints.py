# Prints in place of returning.
# told: does the function end with `return`?
def kernel_image(kernels, index, channel=0):
    print(kernels[:, :, channel, index])
