# Each channel on its own, as the lesson does it.
def paint_region(image, rows, cols, color):
    import copy

    (top, bottom), (left, right) = rows, cols
    new = copy.deepcopy(image)
    new[top:bottom, left:right, 0] = color[0]
    new[top:bottom, left:right, 1] = color[1]
    new[top:bottom, left:right, 2] = color[2]
    return new
