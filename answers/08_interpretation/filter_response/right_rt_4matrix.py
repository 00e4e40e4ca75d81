# im2col by strides.
from numpy.lib.stride_tricks import as_strided
def filter_response(image, kernel):
    image = np.array(image, dtype=np.float64)
    (h, w), (kh, kw) = image.shape, kernel.shape
    s, t = image.strides
    view = as_strided(image, (h - kh + 1, w - kw + 1, kh, kw), (s, t, s, t))
    return view.reshape(h - kh + 1, w - kw + 1, -1) @ kernel.astype(float).ravel()
