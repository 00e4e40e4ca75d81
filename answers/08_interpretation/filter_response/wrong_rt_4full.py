# Full padding.
from scipy.signal import correlate2d
def filter_response(image, kernel):
    return correlate2d(image, kernel)
