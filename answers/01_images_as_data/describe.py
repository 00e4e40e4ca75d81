# %% right: Gives a grey image a channel axis first, then treats all alike
def describe(image):
    height, width, channels = np.atleast_3d(image).shape
    return dict(height=height, width=width, channels=channels, pixels=height * width, values=height * width * channels)

# %% right: Built key by key, from len() and size
def describe(image):
    result = dict()
    result["values"] = image.size
    result["height"] = len(image)
    result["width"] = len(image[0])
    result["pixels"] = result["height"] * result["width"]
    result["channels"] = int(result["values"] / result["pixels"])
    return result

# %% right: NumPy scalars from products of the shape
def describe(image):
    shape = np.array(image.shape)
    values = shape.prod()
    pixels = shape[:2].prod()
    return {"height": shape[0], "width": shape[1], "channels": values // pixels, "pixels": pixels, "values": values}

# %% right: Appends a 1 to the shape and takes three of it; an OrderedDict comes back
import collections


def describe(image):
    shape = (image.shape + (1,))[:3]
    found = collections.OrderedDict(zip(("height", "width", "channels"), shape))
    found["pixels"] = sum(1 for _ in range(shape[0]) for _ in range(shape[1]))
    found["values"] = len(image.ravel())
    return found

# %% right: A starred name takes the channels, if there are any
def describe(image):
    height, width, *rest = image.shape
    channels = rest[0] if rest else 1
    return dict(height=height, width=width, channels=channels, pixels=height * width, values=image.size)

# %% right: Tries to read the third entry of the shape; updates a dict
def describe(image):
    found = {"height": len(image), "width": len(image[0])}
    try:
        found["channels"] = image.shape[2]
    except IndexError:
        found["channels"] = 1
    found.update(pixels=image.size // found["channels"], values=image.size)
    return found

# %% right: Unpacks the shape, grey and colour apart
def describe(image):
    if image.ndim == 2:
        h, w = image.shape
        c = 1
    else:
        h, w, c = image.shape
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}

# %% wrong: Pixels are a third of the values, in grey images too
# told: other value
def describe(image):
    channels = image.shape[2] if image.ndim == 3 else 1
    return {"height": image.shape[0], "width": image.shape[1], "channels": channels, "pixels": image.size // 3, "values": image.size}

# %% wrong: Takes three channels for granted
# told: three channels are taken for granted
def describe(image):
    h, w = image.shape[:2]
    return {"height": h, "width": w, "channels": 3, "pixels": h * w, "values": h * w * 3}

# %% wrong: nbytes counts bytes: right for uint8 only
# told: other value
def describe(image):
    height, width = image.shape[:2]
    channels = image.shape[2] if image.ndim == 3 else 1
    return {"height": height, "width": width, "channels": channels, "pixels": height * width, "values": image.nbytes}

# %% wrong: Crashes on grey images
# told: ValueError
def describe(image):
    h, w, c = image.shape
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}

# %% wrong: One key more than asked for
# told: key too many
def describe(image):
    height, width = image.shape[:2]
    channels = image.shape[2] if image.ndim == 3 else 1
    return {"height": height, "width": width, "channels": channels, "pixels": height * width, "values": image.size, "dtype": str(image.dtype)}

# %% wrong: Divides to get the pixels, which makes a float
# told: float for an int
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": image.size / c, "values": image.size}

# %% wrong: Describes the lesson's cat, whatever it is given
# told: other value
cat = photo("chelsea")
def describe(image):
    h, w, c = cat.shape
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}

# %% wrong: Takes the last axis for the channels, in grey images too
# told: the width of a grey image is taken for its channels
def describe(image):
    h, w = image.shape[0], image.shape[1]
    return {"height": h, "width": w, "channels": image.shape[-1], "pixels": h * w, "values": image.size}

# %% wrong: Asks whether the last axis is 3, which a grey image of width 3 has as well
# told: the width of a grey image is taken for its channels
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[-1] if image.shape[-1] in (3, 4) else 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}

# %% wrong: Takes the number of axes for that of the channels: right for colour by luck
# told: `channels` is the number of axes
def describe(image):
    h, w = image.shape[:2]
    return {"height": h, "width": w, "channels": image.ndim, "pixels": h * w, "values": image.size}

# %% wrong: No (h, w, 1), (h, w, 2): grey if fewer than 3 channels
# told: other value
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 and image.shape[2] >= 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}

# %% wrong: Counts the channels into the pixels
# told: the channels are counted into `pixels`
def describe(image):
    c = image.shape[2] if image.ndim == 3 else 1
    return {"height": image.shape[0], "width": image.shape[1], "channels": c, "pixels": image.size, "values": image.size}

# %% wrong: Prints the dict in place of returning it
# told: none for a value
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 1
    print({"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c})

# %% wrong: Gives the caller's grey image a third axis
# told: changed input
def describe(image):
    if image.ndim == 2:
        image.resize((*image.shape, 1), refcheck=False)
    h, w, c = image.shape
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}

# %% wrong: Takes the smaller side for the height: right for the examples, which are wider than high
# told: height and width are swapped
def describe(image):
    h, w = sorted(image.shape[:2])
    c = image.shape[2] if image.ndim == 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": image.size}

# %% wrong: Sums the values in place of counting them
# told: other value
def describe(image):
    height, width = image.shape[:2]
    channels = image.shape[2] if image.ndim == 3 else 1
    return {"height": height, "width": width, "channels": channels, "pixels": height * width, "values": int(image.sum())}

# %% wrong: Takes the first entry of the shape for the width
# told: height and width are swapped
def describe(image):
    width, height = image.shape[:2]
    channels = image.shape[2] if image.ndim == 3 else 1
    return {"height": height, "width": width, "channels": channels, "pixels": height * width, "values": height * width * channels}

# %% wrong: Swaps height and width in grey images only
# told: height and width are swapped
def describe(image):
    if image.ndim == 3:
        h, w, c = image.shape
    else:
        w, h = image.shape
        c = 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}

# %% wrong: Knows grey and three channels, but no other number
# told: three channels are taken for granted
def describe(image):
    h, w = image.shape[:2]
    c = 3 if image.ndim == 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}

# %% wrong: Returns a tuple
# told: other kind
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 1
    return h, w, c, h * w, h * w * c

# %% wrong: Counts in uint16: wraps for large images
# told: other value
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": np.uint16(h) * np.uint16(w), "values": np.uint16(h) * np.uint16(w) * np.uint16(c)}

# %% wrong: Takes the number of values for that of the pixels
# told: `values` counts each pixel once
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w}

# %% wrong: Answers with the two examples of the check
# told: other value
def describe(image):
    if image.ndim == 3:
        return {"height": 2, "width": 5, "channels": 3, "pixels": 10, "values": 30}
    return {"height": 4, "width": 7, "channels": 1, "pixels": 28, "values": 28}

# %% wrong: Says that a grey image has no channels
# told: a grey image is given no channel
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 0
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": image.size}
