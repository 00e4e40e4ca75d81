# Ellipsis, and a lambda.
kernel_image = lambda kernels, index, channel=0: kernels[..., channel, index]
