# Pixel by pixel, on a copy.
def paint_region(image, rows, cols, color):
    result = np.array(image)
    for r in range(rows[0], rows[1]):
        for c in range(cols[0], cols[1]):
            for channel in range(3):
                result[r, c, channel] = color[channel]
    return result
