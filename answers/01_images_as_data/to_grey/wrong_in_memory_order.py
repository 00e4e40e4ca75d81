# Reads the memory as it lies: wrong for a transposed image.
def to_grey(image):
    flat = image.ravel(order="K").reshape(-1, 3)
    return (flat @ np.array([0.2125, 0.7154, 0.0721])).reshape(image.shape[:2])
