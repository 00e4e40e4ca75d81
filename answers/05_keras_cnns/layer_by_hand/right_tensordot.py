# Windows and a tensordot.
def conv_layer(images, kernels, biases):
    kh, kw = np.shape(kernels)[:2]
    w = np.lib.stride_tricks.sliding_window_view(images, (kh, kw), axis=(1, 2))
    return np.tensordot(w, np.asarray(kernels, float), axes=([4, 5, 3], [0, 1, 2])).__add__(biases).clip(0)
