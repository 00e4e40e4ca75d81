# Ends each slice at size, not at its beginning plus size.
# told: end at its beginning plus
def crop_center(image, size):
    h, w = image.shape[:2]
    t, l = (h - size) // 2, (w - size) // 2
    return image[t:size, l:size]
