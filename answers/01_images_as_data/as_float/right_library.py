# scikit-image's conversion, which scales uint8 by 255.
def as_float(image):
    from skimage.util import img_as_float32

    return img_as_float32(image if image.dtype.kind == "f" else image.astype(np.uint8))
