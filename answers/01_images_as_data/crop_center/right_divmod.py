# What is left over, shared by divmod; a copy.
def crop_center(image, size):
    slices = []
    for full in image.shape[:2]:
        half, odd = divmod(full - int(size), 2)
        slices.append(slice(half, full - half - odd))
    return image[tuple(slices)].copy()
