# %% right: A function of one pixel, applied along the channels
import numpy as np


def to_grey(image):
    return np.apply_along_axis(lambda rgb: float(np.inner(rgb, (0.2125, 0.7154, 0.0721))), 2, image)

# %% right: A weighted average; the weights add up to 1
def to_grey(image):
    return np.average(image, axis=2, weights=[0.2125, 0.7154, 0.0721])

# %% right: einsum over the channels
import numpy as np


def to_grey(image):
    return np.einsum("hwc,c->hw", image, [0.2125, 0.7154, 0.0721])

# %% right: Python's sum over the three weighted channels
def to_grey(image):
    weights = (0.2125, 0.7154, 0.0721)
    return sum(weight * channel for weight, channel in zip(weights, image.transpose(2, 0, 1)))

# %% right: scikit-image, kept from scaling by giving it floats
def to_grey(image):
    return rgb2gray(image.astype(np.float64))

# %% right: Pixel by pixel into nested lists
def to_grey(image):
    rows = []
    for line in image:
        rows.append([0.2125 * float(r) + 0.7154 * float(g) + 0.0721 * float(b) for r, g, b in line])
    return rows

# %% right: A matrix product with the weights
def to_grey(image):
    return image @ np.array([0.2125, 0.7154, 0.0721])

# %% right: The product with the weights, summed over the last axis, in float32
def to_grey(image):
    weighted = image.astype(np.float32) * np.float32([0.2125, 0.7154, 0.0721])
    return weighted.sum(axis=-1)

# %% wrong: Keeps the channel axis
# told: the channel axis is kept
def to_grey(image):
    return (image * [0.2125, 0.7154, 0.0721]).sum(axis=2, keepdims=True)

# %% wrong: The weights in reverse order
# told: red and blue are swapped
def to_grey(image):
    return image @ np.array([0.0721, 0.7154, 0.2125])

# %% wrong: Floats clipped to 0 to 1
# told: other values
def to_grey(image):
    g = (image * np.array([0.2125, 0.7154, 0.0721])).sum(axis=2)
    return g if image.dtype == np.uint8 else np.clip(g, 0, 1)

# %% wrong: Right for uint8, which is converted and so copied; a float64 image is weighted in place
# told: changed input
def to_grey(image):
    floats = image.astype(float, copy=False)
    floats *= [0.2125, 0.7154, 0.0721]
    return floats.sum(axis=2)

# %% wrong: Weights the caller's channels in place
# told: changed input
def to_grey(image):
    image[:, :, 0] = image[:, :, 0] * 0.2125
    image[:, :, 1] = image[:, :, 1] * 0.7154
    image[:, :, 2] = image[:, :, 2] * 0.0721
    return image.sum(axis=2).astype(float)

# %% wrong: The weighted mean of a weighted sum
# told: other values
def to_grey(image):
    return (image * [0.2125, 0.7154, 0.0721]).mean(axis=2)

# %% wrong: Right for floats; makes integers of uint8 images
# told: an integer result, cut or rounded
def to_grey(image):
    return (image @ np.array([0.2125, 0.7154, 0.0721])).astype(image.dtype)

# %% wrong: Looks for an axis of 3, which may be the width
# told: other values
def to_grey(image):
    return np.tensordot(image, [0.2125, 0.7154, 0.0721], axes=(image.shape.index(3), 0))

# %% wrong: Float images on 0 to 255 are brought to 0 to 1
# told: other values
def to_grey(image):
    g = (image * np.array([0.2125, 0.7154, 0.0721])).sum(axis=2)
    if image.dtype != np.uint8 and image.max() > 1:
        g = g / 255
    return g

# %% wrong: The green channel alone
# told: other values
def to_grey(image):
    return image[:, :, 1].astype(float)

# %% wrong: Reads the memory as it lies: wrong for a transposed image
# told: other values
def to_grey(image):
    flat = image.ravel(order="K").reshape(-1, 3)
    return (flat @ np.array([0.2125, 0.7154, 0.0721])).reshape(image.shape[:2])

# %% wrong: Cuts the fraction off
# told: an integer result, cut or rounded
def to_grey(image):
    return (image @ np.array([0.2125, 0.7154, 0.0721])).astype(np.uint8)

# %% wrong: The plain mean, cut down
# told: a plain mean, and cut down to an integer
def to_grey(image):
    return image.astype(int).sum(axis=2) // 3

# %% wrong: The largest of the three, as in HSV
# told: other values
def to_grey(image):
    return image.max(axis=2).astype(float)

# %% wrong: The plain mean
# told: a plain mean
def to_grey(image):
    return image.mean(axis=2)

# %% wrong: Multiplies and forgets the sum
# told: the channel axis is kept
def to_grey(image):
    return image * np.array([0.2125, 0.7154, 0.0721])

# %% wrong: The older weights
# told: the weights of an older formula
def to_grey(image):
    return image @ np.array([0.299, 0.587, 0.114])

# %% wrong: Prints the result
# told: none
def to_grey(image):
    print(image @ np.array([0.2125, 0.7154, 0.0721]))

# %% wrong: A slip of the pen: red in place of blue
# told: other values
def to_grey(image):
    return 0.2125 * image[:, :, 0] + 0.7154 * image[:, :, 1] + 0.0721 * image[:, :, 0]

# %% wrong: Rounds
# told: an integer result, cut or rounded
def to_grey(image):
    return np.round(image @ np.array([0.2125, 0.7154, 0.0721]))

# %% wrong: Two digits
# told: the weights are rounded to two digits
def to_grey(image):
    return 0.21 * image[..., 0] + 0.72 * image[..., 1] + 0.07 * image[..., 2]

# %% wrong: scikit-image divides uint8 by 255
# told: the result is divided by 255
def to_grey(image):
    return rgb2gray(image)

# %% wrong: Scales back by 255, also where nothing was scaled: float images come out too large
# told: other values
def to_grey(image):
    return rgb2gray(image) * 255

# %% wrong: The sum without weights
# told: the channels were added without weights
def to_grey(image):
    return image.sum(axis=2).astype(float)

# %% wrong: Sums over the rows
# told: the sum went over the wrong axis
def to_grey(image):
    return (image * np.array([0.2125, 0.7154, 0.0721])).sum(axis=0)

# %% wrong: Writes the grey value into all three channels
# told: the channel axis is kept
def to_grey(image):
    grey = image @ np.array([0.2125, 0.7154, 0.0721])
    return np.stack([grey] * 3, axis=2)

# %% wrong: A digit lost in the last weight
# told: other values
def to_grey(image):
    return 0.2125 * image[:, :, 0] + 0.7154 * image[:, :, 1] + 0.721 * image[:, :, 2]

# %% wrong: Hard-coded to the check
# told: other shape
def to_grey(image):
    return np.array([[21.25, 71.54, 7.21], [255, 117.645, 0]])

# %% wrong: Adds uint8 channels, which wraps round
# told: other values
def to_grey(image):
    return (image[:, :, 0] + image[:, :, 1] + image[:, :, 2]) / 3

# %% wrong: image[0] for the red channel
# told: rows were taken for channels
def to_grey(image):
    return 0.2125 * image[0] + 0.7154 * image[1] + 0.0721 * image[2]

# %% wrong: Unpacks the image into three rows
# told: rows were taken for channels
def to_grey(image):
    red, green, blue = image[:3]
    return 0.2125 * red + 0.7154 * green + 0.0721 * blue
