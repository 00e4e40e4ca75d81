# Casts to int.
def filter_response(image, kernel):
    return convolution(image, kernel).astype(int)
