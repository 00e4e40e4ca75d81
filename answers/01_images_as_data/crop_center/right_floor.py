# A true division, rounded down.
def crop_center(image, size):
    from math import floor

    h, w = image.shape[:2]
    r0 = floor((h - size) / 2)
    c0 = floor((w - size) / 2)
    return image[r0 : r0 + size, c0 : c0 + size].copy()
