# A helper of his own called hidden.
def hidden(image, row, column, size):
    copy = image.copy()
    copy[row * size:(row + 1) * size, column * size:(column + 1) * size] = 0
    return copy
def occlusion_map(predict, image, category, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    whole = predict(image[None])[0, category]
    return np.array([[whole - predict(hidden(image, r, c, size)[None])[0, category] for c in range(columns)] for r in range(rows)])
