# Integer division.
# told: integer division
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        image = image // 255
    return image.astype(np.float32)
