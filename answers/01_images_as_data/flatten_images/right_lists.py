# Nested loops and lists.
def flatten_images(images):
    rows = []
    for image in images:
        row = []
        for line in image:
            for pixel in line:
                row.extend(np.ravel(pixel))
        rows.append(row)
    return rows
