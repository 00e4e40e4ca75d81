# Built key by key, from len() and size.
def describe(image):
    result = dict()
    result["values"] = image.size
    result["height"] = len(image)
    result["width"] = len(image[0])
    result["pixels"] = result["height"] * result["width"]
    result["channels"] = int(result["values"] / result["pixels"])
    return result
