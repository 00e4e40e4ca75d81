# Flat with strides.
def kernel_image(kernels, index, channel=0):
    kh, kw, c, f = kernels.shape
    return np.ascontiguousarray(kernels).reshape(-1)[channel * f + index::c * f].reshape(kh, kw)
