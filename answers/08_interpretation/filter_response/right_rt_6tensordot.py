# tensordot over sliding windows.
from numpy.lib.stride_tricks import sliding_window_view
def filter_response(image, kernel):
    return np.tensordot(sliding_window_view(image, kernel.shape), kernel, axes=([2, 3], [0, 1]))
