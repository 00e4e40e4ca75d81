# Crops every axis.
# told: the channels are cropped
def crop_center(image, size):
    places = [slice((n - size) // 2, (n - size) // 2 + size) for n in image.shape]
    return image[tuple(places)]
