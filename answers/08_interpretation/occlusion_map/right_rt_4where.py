# np.where with index grids; list comprehension.
def occlusion_map(predict, image, category, size, fill=0):
    rows, cols = np.indices(image.shape[:2]) // size
    h, w = image.shape[0] // size, image.shape[1] // size
    base = float(np.asarray(predict(image[None]))[0, category])
    return np.array([[base - float(np.asarray(predict(np.where(((rows == r) & (cols == c))[..., None], fill, image)[None]))[0, category]) for c in range(w)] for r in range(h)])
