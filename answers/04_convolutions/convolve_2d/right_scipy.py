# SciPy's cross-correlation.
def convolve_2d(image, kernel):
    from scipy.signal import correlate2d
    return correlate2d(image.astype(np.float64), kernel, mode="valid")
