# NumPy scalars from products of the shape.
def describe(image):
    shape = np.array(image.shape)
    values = shape.prod()
    pixels = shape[:2].prod()
    return {"height": shape[0], "width": shape[1], "channels": values // pixels, "pixels": pixels, "values": values}
