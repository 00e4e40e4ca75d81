# Pixel by pixel, into nested lists.
def augment(image, rng):
    height, width, channels = image.shape
    flip, down, right = rng.integers(2), rng.integers(-2, 3), rng.integers(-2, 3)
    result = [[[0.0] * channels for _ in range(width)] for _ in range(height)]
    for row in range(height):
        for column in range(width):
            r, c = row - down, column - right
            if 0 <= r < height and 0 <= c < width:
                result[row][column] = [float(v) for v in image[r, width - 1 - c if flip else c]]
    return result
