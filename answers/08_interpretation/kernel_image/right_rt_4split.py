# np.split and squeeze of axis.
def kernel_image(kernels, index, channel=0):
    one = np.split(kernels, kernels.shape[-1], axis=-1)[index]
    return np.squeeze(one, axis=3)[:, :, channel]
