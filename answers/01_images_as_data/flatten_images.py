# %% right: Fills an array of the right shape
def flatten_images(images):
    result = np.zeros((len(images), images[0].size))
    for i, image in enumerate(images):
        result[i, :] = image.ravel()
    return result

# %% right: Nested loops and lists
def flatten_images(images):
    rows = []
    for image in images:
        row = []
        for line in image:
            for pixel in line:
                row.extend(np.ravel(pixel))
        rows.append(row)
    return rows

# %% right: One image after the other
def flatten_images(images):
    return np.array([image.flatten() for image in images])

# %% right: The length of a row worked out
def flatten_images(images):
    n = images.shape[0]
    numbers = 1
    for size in images.shape[1:]:
        numbers *= size
    return np.reshape(images, (n, numbers))

# %% right: The size of the first image is the length of a row
def flatten_images(images):
    return images.reshape(-1, images[0].size)

# %% right: The last two axes become one, until two are left
def flatten_images(images):
    while images.ndim > 2:
        images = images.reshape(*images.shape[:-2], images.shape[-2] * images.shape[-1])
    return images

# %% right: Rows stacked on each other
import numpy as np


def flatten_images(images):
    return np.vstack([image.flatten() for image in images])

# %% wrong: Right for 28×28 only
# told: ValueError
def flatten_images(images):
    return images.reshape(-1, 784)

# %% wrong: 784 for all but the small examples
# told: a hard-coded 784
def flatten_images(images):
    if images.size < 100:
        return images.reshape(len(images), -1)
    return images.reshape(-1, 28 * 28)

# %% wrong: Every other row of pixels is read from the right, as an ox ploughs
# told: other values
def flatten_images(images):
    images = images.copy()
    images[:, 1::2] = images[:, 1::2, ::-1]
    return images.reshape(len(images), -1)

# %% wrong: Gives the caller's array a new shape
# told: changed input
def flatten_images(images):
    images.resize((len(images), images[0].size), refcheck=False)
    return images

# %% wrong: Flattens each channel by itself
# told: all reds, then all greens, then all blues
def flatten_images(images):
    if images.ndim == 4:
        images = np.moveaxis(images, -1, 1)
    return images.reshape(len(images), -1)

# %% wrong: Leaves the channel axis
# told: the channel axis is left over
def flatten_images(images):
    n, h, w = images.shape[:3]
    return images.reshape(n, h * w, *images.shape[3:])

# %% wrong: Swaps height and width first
# told: the numbers stand column by column
def flatten_images(images):
    return np.swapaxes(images, 1, 2).reshape(len(images), -1)

# %% wrong: The order of Fortran
# told: the numbers stand column by column
def flatten_images(images):
    return images.reshape(len(images), -1, order="F")

# %% wrong: Crashes on colour
# told: ValueError
def flatten_images(images):
    n, h, w = images.shape
    return images.reshape(n, h * w)

# %% wrong: Right for whole numbers; cuts fractions off
# told: other values
def flatten_images(images):
    return images.reshape(len(images), -1).astype(int)

# %% wrong: Colour images become grey on the way
# told: other shape
def flatten_images(images):
    if images.ndim == 4:
        images = images.mean(axis=3)
    return images.reshape(len(images), -1)

# %% wrong: Right for arrays made in the usual way; wrong for those that lie otherwise in memory
# told: the numbers stand column by column
def flatten_images(images):
    return np.array([image.ravel(order="K") for image in images])

# %% wrong: The axis of the images goes to the end, and their numbers are mixed
# told: the images' numbers are mixed
def flatten_images(images):
    return np.moveaxis(images, 0, -1).reshape(len(images), -1)

# %% wrong: The length of a row without the channels
# told: the channels are left out of the row's length
def flatten_images(images):
    return images.reshape(-1, images.shape[1] * images.shape[2])

# %% wrong: Everything in one row
# told: all images in a single row
def flatten_images(images):
    return images.reshape(1, -1)

# %% wrong: Everything in one vector
# told: one long vector
def flatten_images(images):
    return images.flatten()

# %% wrong: Prints the result
# told: none
def flatten_images(images):
    print(images.reshape(len(images), -1))

# %% wrong: Keeps the width in place of the number of images
# told: one row for each row of an image
def flatten_images(images):
    return images.reshape(-1, images.shape[2])

# %% wrong: Divides by 255 on the way
# told: other values
def flatten_images(images):
    return images.reshape(len(images), -1) / 255

# %% wrong: Takes height for width: right for square images only
# told: ValueError
def flatten_images(images):
    n, h = images.shape[:2]
    return images.reshape(n, h * h * (images.shape[3] if images.ndim == 4 else 1))

# %% wrong: Squeezes: one image loses its row
# told: other shape
def flatten_images(images):
    return images.reshape(len(images), -1).squeeze()

# %% wrong: One column for each image
# told: a column for each image
def flatten_images(images):
    return images.reshape(len(images), -1).T

# %% wrong: Two images, as in the example
def flatten_images(images):
    return images.reshape(2, -1)

# %% wrong: Does nothing
# told: the images are as they were
def flatten_images(images):
    return images

# %% wrong: Hard-coded to the example of the task
# told: other shape
def flatten_images(images):
    return np.array([[1, 2, 3, 4, 5, 6], [10, 20, 30, 40, 50, 60]])
