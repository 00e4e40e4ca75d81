# %% right: Collects the channels into a tuple; a grey pixel as float
def read_pixel(image, row, col):
    if len(image.shape) == 3:
        return tuple(image[row, col, channel] for channel in range(3))
    return float(image[row, col])

# %% right: The column as a whole first, then the row in it
def read_pixel(image, row, col):
    column = image[:, col]
    return column[row].copy()

# %% right: Counts its way through the flattened image
def read_pixel(image, row, col):
    place = row * image.shape[1] + col
    if image.ndim == 2:
        return image.ravel()[place].item()
    return image.reshape(-1, image.shape[2])[place].copy()

# %% right: Plain Python numbers: a list, or an int or float
def read_pixel(image, row, col):
    return image.tolist()[row][col]

# %% right: A region of one pixel, squeezed
def read_pixel(image, row, col):
    return image[row : row + 1, col : col + 1].squeeze()

# %% right: np.take along each axis
import numpy as np


def read_pixel(image, row, col):
    return np.take(np.take(image, row, axis=0), col, axis=0)

# %% right: A row first, then its pixel
def read_pixel(image, row, col):
    line = image[row]
    return line[col]

# %% wrong: Rows and columns given as a list: two whole rows
# told: no number
def read_pixel(image, row, col):
    return image[[row, col]]

# %% wrong: Takes the channels for the first axis
# told: row and column were looked up behind another axis
def read_pixel(image, row, col):
    return image[..., row, col]

# %% wrong: Counts rows upward, as in geometry
# told: rows are counted from the bottom
def read_pixel(image, row, col):
    return image[image.shape[0] - 1 - row, col]

# %% wrong: Counts from 1
# told: rows and columns are counted from 1
def read_pixel(image, row, col):
    return image[row - 1, col - 1]

# %% wrong: Reads the lesson's picture of places, whatever it is given
# told: other shape
places = 10 * np.arange(3)[:, None] + np.arange(5)
def read_pixel(image, row, col):
    return places[row, col]

# %% wrong: Gives a grey pixel three times
# told: no number
def read_pixel(image, row, col):
    pixel = image[row, col]
    return np.array([pixel] * 3) if image.ndim == 2 else pixel

# %% wrong: Makes every value an int, which loses the fractions of float images
# told: other value
def read_pixel(image, row, col):
    return image.astype(int)[row, col]

# %% wrong: Blackens the pixel that it has read
# told: changed input
def read_pixel(image, row, col):
    pixel = image[row, col].copy()
    image[row, col] = 0
    return pixel

# %% wrong: One number for a colour pixel too
# told: other shape
def read_pixel(image, row, col):
    return image[row, col].mean()

# %% wrong: Slices, so that the answer keeps two axes
# told: no number
def read_pixel(image, row, col):
    return image[row : row + 1, col : col + 1]

# %% wrong: Prints the pixel
# told: none for a value
def read_pixel(image, row, col):
    print(image[row, col])

# %% wrong: Returns the red value of a colour pixel
# told: only the red value is returned
def read_pixel(image, row, col):
    if image.ndim == 3:
        return image[row, col, 0]
    return image[row, col]

# %% wrong: Blue first
# told: other values
def read_pixel(image, row, col):
    pixel = image[row, col]
    return pixel[::-1] if image.ndim == 3 else pixel

# %% wrong: Chained slices: both work on the rows
# told: IndexError
def read_pixel(image, row, col):
    return image[row:][col]

# %% wrong: Counts through the flattened image with the height for the width: right for square images
# told: other value
def read_pixel(image, row, col):
    place = row * image.shape[0] + col
    return image.reshape(-1, *image.shape[2:])[place]

# %% wrong: Forgets the column
# told: a whole row is returned
def read_pixel(image, row, col):
    return image[row]

# %% wrong: Hard-coded to the check: computes what the check's images hold
# told: other value
def read_pixel(image, row, col):
    value = 10 * row + col
    return value if image.ndim == 2 else [100 + value, 200 + value, 300 + value]

# %% wrong: Takes the column first
# told: the column was taken first, x before y
def read_pixel(image, row, col):
    return image[col, row]

# %% wrong: Takes the column first in grey images only
# told: the column was taken first, x before y
def read_pixel(image, row, col):
    if image.ndim == 2:
        return image[col, row]
    return image[row, col]
