# Tries to read the third entry of the shape; updates a dict.
def describe(image):
    found = {"height": len(image), "width": len(image[0])}
    try:
        found["channels"] = image.shape[2]
    except IndexError:
        found["channels"] = 1
    found.update(pixels=image.size // found["channels"], values=image.size)
    return found
