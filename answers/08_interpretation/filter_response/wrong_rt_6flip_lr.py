# Turned left-right only.
def filter_response(image, kernel):
    return convolution(image, kernel[:, ::-1])
