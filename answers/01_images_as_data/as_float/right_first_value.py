# Looks at the kind of one value.
def as_float(image):
    import numbers
    whole = isinstance(image.flat[0].item(), numbers.Integral)
    return np.array([v / 255 if whole else v for v in image.ravel().tolist()], dtype=np.float32).reshape(image.shape)
