# Fine for odd; uses k // 2 of rows for columns when the image is square.
def convolve_same(image, kernel):
    r, c = kernel.shape[0] // 2, kernel.shape[1] // 2
    if image.shape[0] == image.shape[1]:
        c = r
    return convolution(np.pad(image, ((r, r), (c, c))), kernel)
