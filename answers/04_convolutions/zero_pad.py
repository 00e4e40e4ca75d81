# %% right: Lists of lists
def zero_pad(image, pad):
    width = image.shape[1] + 2 * pad
    rows = [[0] * width for _ in range(pad)]
    for row in image.tolist():
        rows.append([0] * pad + row + [0] * pad)
    return rows + [[0] * width for _ in range(pad)]

# %% right: Matrix products: a shifted identity from the left and from the right
import numpy as np


def zero_pad(image, pad):
    h, w = image.shape
    return np.eye(h + 2 * pad, h, -pad) @ image @ np.eye(w, w + 2 * pad, pad)

# %% right: np.pad does it
def zero_pad(image, pad):
    return np.pad(image, pad)

# %% right: One frame at a time
import numpy as np


def zero_pad(image, pad):
    if pad == 0:
        return image.copy()
    framed = np.block(
        [
            [np.zeros((1, image.shape[1] + 2))],
            [np.zeros((image.shape[0], 1)), image, np.zeros((image.shape[0], 1))],
            [np.zeros((1, image.shape[1] + 2))],
        ]
    )
    return zero_pad(framed, pad - 1)

# %% right: Zeros at the end first, then rolled into the middle
import numpy as np


def zero_pad(image, pad):
    longer = np.zeros((image.shape[0] + 2 * pad, image.shape[1] + 2 * pad), image.dtype)
    longer[: image.shape[0], : image.shape[1]] = image
    return np.roll(longer, (pad, pad), axis=(0, 1))

# %% right: The image assigned into a larger array of zeros, by negative indices
def zero_pad(image, pad):
    result = np.zeros([n + 2 * pad for n in image.shape])
    result[pad:-pad, pad:-pad] = image
    return result

# %% right: Strips of zeros stacked on all sides
def zero_pad(image, pad):
    h, w = image.shape
    side = np.zeros((h, pad))
    wide = np.hstack([side, image, side])
    top = np.zeros((pad, w + 2 * pad))
    return np.vstack([top, wide, top])

# %% wrong: One, whatever is asked
# told: the frame is not `pad` wide
def zero_pad(image, pad):
    return np.pad(image, 1)

# %% wrong: Zeros at the bottom and right only
# told: the zeros are only at the bottom and right
def zero_pad(image, pad):
    return np.pad(image, ((0, pad), (0, pad)))

# %% wrong: The right shape, but the image stands in the top left corner
# told: all zeros are at the bottom and right
def zero_pad(image, pad):
    result = np.zeros((image.shape[0] + 2 * pad, image.shape[1] + 2 * pad))
    result[: image.shape[0], : image.shape[1]] = image
    return result

# %% wrong: Repeats the border
# told: the frame repeats the image's outermost values
def zero_pad(image, pad):
    return np.pad(image, pad, mode="edge")

# %% wrong: Half of the frame on each side
# told: other shape
import numpy as np


def zero_pad(image, pad):
    return np.pad(image, pad // 2)

# %% wrong: The example's shape
# told: other shape
def zero_pad(image, pad):
    result = np.zeros((4, 5))
    result[1:3, 1:4] = image[:2, :3]
    return result

# %% wrong: Pads, then clears the caller's border
# told: changed input
def zero_pad(image, pad):
    result = np.pad(image, pad)
    image[0, :] = 0
    return result

# %% wrong: The image's own border becomes zeros
# told: the frame covers the image's own outermost pixels
def zero_pad(image, pad):
    result = np.zeros_like(image)
    result[pad:-pad, pad:-pad] = image[pad:-pad, pad:-pad]
    return result

# %% wrong: An integer result: floats are cut
# told: the values were cut to whole numbers
def zero_pad(image, pad):
    return np.pad(image, pad).astype(int)

# %% wrong: A frame of ones
# told: other values
import numpy as np


def zero_pad(image, pad):
    return np.pad(image, pad, constant_values=1)

# %% wrong: Prints in place of returning
# told: none
def zero_pad(image, pad):
    print(np.pad(image, pad))

# %% wrong: The frame mirrors the image
# told: the frame repeats the image's outermost values
import numpy as np


def zero_pad(image, pad):
    return np.pad(image, pad, mode="symmetric")

# %% wrong: Rows above and below, no columns
# told: only the rows were padded
def zero_pad(image, pad):
    return np.pad(image, ((pad, pad), (0, 0)))

# %% wrong: The height is taken for the width too
# told: other values
def zero_pad(image, pad):
    n = image.shape[0]
    result = np.zeros((n + 2 * pad, image.shape[1] + 2 * pad))
    result[pad:pad + n, pad:pad + n] = image[:, :n]
    return result
