# Multiplies with masks made by np.kron; a list of rows comes back.
def occlusion_map(predict, image, category, size):
    h, w = image.shape[0] // size, image.shape[1] // size
    whole = predict(image[None])[0, category]
    result = []
    for r in range(h):
        row = []
        for c in range(w):
            coarse = np.ones((h, w))
            coarse[r, c] = 0
            mask = np.ones(image.shape[:2])
            mask[: h * size, : w * size] = np.kron(coarse, np.ones((size, size)))
            row.append(float(whole - predict((image * mask[..., None])[None])[0, category]))
        result.append(row)
    return result
