# Pixel by pixel into nested lists.
def to_grey(image):
    rows = []
    for line in image:
        rows.append([0.2125 * float(r) + 0.7154 * float(g) + 0.0721 * float(b) for r, g, b in line])
    return rows
