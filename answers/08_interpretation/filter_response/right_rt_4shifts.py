# Sum of shifted images.
def filter_response(image, kernel):
    kh, kw = kernel.shape
    h, w = image.shape[0] - kh + 1, image.shape[1] - kw + 1
    return sum(float(kernel[i, j]) * image[i:i + h, j:j + w].astype(float) for i in range(kh) for j in range(kw))
