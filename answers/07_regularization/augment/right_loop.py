# Pixel by pixel.
def augment(image, rng):
    rows, columns = image.shape[:2]
    flip = rng.choice([True, False])
    down, right = rng.integers(-2, 2, size=2, endpoint=True)
    result = np.zeros_like(image)
    for i in range(rows):
        for j in range(columns):
            row, column = i - down, j - right
            if 0 <= row < rows and 0 <= column < columns:
                result[i, j] = image[row, columns - 1 - column if flip else column]
    return result
