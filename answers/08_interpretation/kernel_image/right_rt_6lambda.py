# A lambda with moveaxis.
kernel_image = lambda kernels, index, channel=0: np.moveaxis(kernels, (3, 2), (0, 1))[index][channel]
