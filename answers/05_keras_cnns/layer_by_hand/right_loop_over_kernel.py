# One matrix product for each entry of the kernel.
def conv_layer(images, kernels, biases):
    kh, kw = kernels.shape[:2]
    rows, cols = images.shape[1] - kh + 1, images.shape[2] - kw + 1
    total = 0
    for r in range(kh):
        for c in range(kw):
            total = total + images[:, r : r + rows, c : c + cols] @ kernels[r, c]
    return (total + biases).clip(min=0)
