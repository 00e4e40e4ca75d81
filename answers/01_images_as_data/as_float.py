# %% right: What fits into an int64 without loss is an integer
import numpy as np


def as_float(image):
    divisor = 255 if np.can_cast(image.dtype, np.int64) else 1
    result = np.empty(image.shape, np.float32)
    for place, value in np.ndenumerate(image):
        result[place] = float(value) / divisor
    return result

# %% right: Looks at the kind of one value
def as_float(image):
    import numbers
    whole = isinstance(image.flat[0].item(), numbers.Integral)
    return np.array([v / 255 if whole else v for v in image.ravel().tolist()], dtype=np.float32).reshape(image.shape)

# %% right: np.iinfo refuses what is no integer dtype
import numpy as np


def as_float(image):
    try:
        np.iinfo(image.dtype)
    except ValueError:
        return np.array(image, dtype=np.float32)
    return np.true_divide(image, 255).astype(np.float32)

# %% right: A straight line from 0 to 255
import numpy as np


def as_float(image):
    if isinstance(image.dtype.type(0).item(), int):
        return np.interp(image, [0, 255], [0, 1]).astype("float32")
    return image.astype("float32")

# %% right: Asks for the kind of the dtype
def as_float(image):
    if image.dtype.kind in "iu":
        return (image / 255).astype("float32")
    return image.astype("float32")

# %% right: scikit-image's conversion, which scales uint8 by 255
def as_float(image):
    from skimage.util import img_as_float32

    return img_as_float32(image if image.dtype.kind == "f" else image.astype(np.uint8))

# %% right: Multiplies by 1/255, in a float32 array filled in place
def as_float(image):
    out = np.empty(image.shape, np.float32)
    out[...] = image
    if "int" in str(image.dtype):
        out *= 1 / 255
    return out

# %% right: Hands float32 images back themselves
def as_float(image):
    if image.dtype == np.float32:
        return image
    if image.dtype.kind == "f":
        return np.array(image, dtype=np.float32)
    return np.divide(image, 255, dtype=np.float32)

# %% right: One formula, with a scale that depends on the dtype
def as_float(image):
    scale = 1 if np.issubdtype(image.dtype, np.floating) else 255
    return np.float32(image) / np.float32(scale)

# %% wrong: Divides floats again
# told: floats are divided again
def as_float(image):
    return (image / 255).astype(np.float32)

# %% wrong: Divides by 256
# told: divided by 256
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return image.astype(np.float32) / 256
    return image.astype(np.float32)

# %% wrong: Divides by the image's own maximum
# told: divided by the image's own largest value
def as_float(image):
    return (image / image.max()).astype(np.float32)

# %% wrong: Decides by the largest value
# told: the values, not the dtype, decided
def as_float(image):
    if image.max() > 1:
        return (image / 255).astype(np.float32)
    return image.astype(np.float32)

# %% wrong: The right result, but the caller's image becomes black
# told: changed input
def as_float(image):
    result = image.astype(np.float32)
    if np.issubdtype(image.dtype, np.integer):
        result = result / 255
    image[...] = 0
    return result

# %% wrong: Integers are clipped to 1 in place of divided
# told: other values
def as_float(image):
    return np.clip(image, 0, 1).astype(np.float32)

# %% wrong: Divides twice
# told: divided twice by 255
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        image = image / 255
        return (image / 255).astype(np.float32)
    return image.astype(np.float32)

# %% wrong: Divides by the largest number of the dtype: right for uint8 only
# told: divided by the dtype's largest number
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return (image / np.iinfo(image.dtype).max).astype(np.float32)
    return image.astype(np.float32)

# %% wrong: Through float16, which keeps three digits
# told: other values
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return (image / 255).astype(np.float16).astype(np.float32)
    return image.astype(np.float16).astype(np.float32)

# %% wrong: Divides floats that are neither float32 nor float64
# told: floats are divided again
def as_float(image):
    if image.dtype in (np.float32, np.float64):
        return image.astype(np.float32)
    return (image / 255).astype(np.float32)

# %% wrong: A float16 image stays one
# told: other dtype
def as_float(image):
    if image.dtype == np.float16:
        return image
    if image.dtype.kind == "f":
        return image.astype(np.float32)
    return (image / 255).astype(np.float32)

# %% wrong: Python's float is float64: float32 images are divided again
# told: floats are divided again
def as_float(image):
    if image.dtype == float:
        return image.astype(np.float32)
    return (image / 255).astype(np.float32)

# %% wrong: The right values, as float64
# told: other dtype
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return image / 255
    return image

# %% wrong: Integers become float32, float64 stays what it was
# told: other dtype
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return (image / 255).astype(np.float32)
    return image

# %% wrong: Divides floats by their maximum
# told: divided by the image's own largest value
def as_float(image):
    if image.dtype.kind == "f":
        return (image / image.max()).astype(np.float32)
    return (image / 255).astype(np.float32)

# %% wrong: Divides the caller's array where it can
# told: integer division throws the fraction away
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        image[:] = image / 255
    return image.astype(np.float32)

# %% wrong: int is int64; uint8 is not
# told: the integers are not divided
def as_float(image):
    if image.dtype == int:
        return (image / 255).astype(np.float32)
    return image.astype(np.float32)

# %% wrong: Integer division
# told: integer division throws the fraction away
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        image = image // 255
    return image.astype(np.float32)

# %% wrong: Converts without dividing
# told: the integers are not divided
def as_float(image):
    return image.astype(np.float32)

# %% wrong: Prints the result
# told: none
def as_float(image):
    print((image / 255).astype(np.float32))

# %% wrong: Stretches from the darkest to the lightest
# told: the image is min-max stretched
def as_float(image):
    image = image.astype(np.float32)
    return (image - image.min()) / (image.max() - image.min())

# %% wrong: Divides integers rightly, and stretches floats
# told: the image is min-max stretched
def as_float(image):
    if np.issubdtype(image.dtype, np.integer):
        return (image / 255).astype(np.float32)
    return ((image - image.min()) / (image.max() - image.min())).astype(np.float32)

# %% wrong: Takes floats through uint8
# told: floats became integers on the way
def as_float(image):
    whole = image.astype(np.uint8)
    if np.issubdtype(image.dtype, np.integer):
        return (whole / 255).astype(np.float32)
    return whole.astype(np.float32)

# %% wrong: Knows no integer dtype but uint8
# told: integers of another dtype than uint8 are not divided
def as_float(image):
    if image.dtype == np.uint8:
        return (image / 255).astype(np.float32)
    return image.astype(np.float32)

# %% wrong: Takes whole values for integers: a float image of black and white alone is divided again
# told: the values, not the dtype, decided
def as_float(image):
    floats = image.astype(np.float32)
    return floats / 255 if np.array_equal(floats, floats.round()) else floats

# %% wrong: Hard-coded to the example of the task
# told: other values
def as_float(image):
    return np.array([[0, 0.2, 1]], dtype=np.float32)
