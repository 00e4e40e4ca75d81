# Each pixel adds a copy of the kernel; the border is cut off.
def true_convolution(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    full = np.zeros((h + kh - 1, w + kw - 1))
    for (r, c), value in np.ndenumerate(image):
        full[r:r + kh, c:c + kw] += float(value) * kernel
    return full[kh - 1:h, kw - 1:w]
