# Both parts in one complex number.
def sobel(image):
    h, w = image.shape
    field = np.zeros((h - 2, w - 2), dtype=complex)
    for i, row in enumerate([[-1 - 1j, -2j, 1 - 1j], [-2, 0, 2], [-1 + 1j, 2j, 1 + 1j]]):
        for j, weight in enumerate(row):
            field += weight * image.astype(float)[i:i + h - 2, j:j + w - 2]
    return field.real, field.imag, np.abs(field)
