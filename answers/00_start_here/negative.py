# %% right: In place, on a copy
def negative(image):
    result = image.copy()
    result *= -1
    result += 1
    return result

# %% right: The distance from white
def negative(image):
    return abs(image - 1)

# %% right: Number by number, into a list of lists
def negative(image):
    rows = []
    for row in image:
        new_row = []
        for value in row:
            new_row.append(1.0 - value)
        rows.append(new_row)
    return rows

# %% right: One minus the image
def negative(image):
    return 1 - image

# %% right: NumPy's functions, filled into an empty array
import numpy as np


def negative(image):
    result = np.empty(image.shape)
    np.subtract(np.ones_like(image), image, out=result)
    return result

# %% wrong: On the other scale
# told: white is taken to be 255
def negative(image):
    return 255 - image

# %% wrong: Returns what it got
# told: the image came back as it was
def negative(image):
    1 - image
    return image

# %% wrong: Relies on the lesson's picture
def negative(image):
    return 1 - moon

# %% wrong: The check's values
# told: the result has not the shape of the image
import numpy as np


def negative(image):
    return np.array([[1, 0.9, 0.8], [0.5, 0.4, 0]])

# %% wrong: Works on the caller's image
# told: changed input
def negative(image):
    image *= -1
    image += 1
    return image

# %% wrong: Rounds to one digit, which the check's numbers survive
# told: the numbers were cut or rounded
def negative(image):
    return (1 - image).round(1)

# %% wrong: The image's own brightest value is taken for white; right where there is a 1
# told: the image's own brightest value is taken for white
def negative(image):
    return image.max() - image

# %% wrong: Prints in place of returning
# told: none
def negative(image):
    print(1 - image)

# %% wrong: The sign only
# told: only the sign was changed
def negative(image):
    return -image

# %% wrong: Fills a square of the image's height; right where height and width are equal
# told: other shape
import numpy as np


def negative(image):
    size = len(image)
    result = np.zeros((size, size))
    for row in range(size):
        for col in range(size):
            result[row, col] = 1 - image[row, col]
    return result

# %% wrong: Swaps the image's own darkest and brightest
# told: darkest and brightest of the image are swapped
def negative(image):
    return image.min() + image.max() - image

# %% wrong: The image less one
# told: 1 was taken away from the image
def negative(image):
    return image - 1

# %% wrong: Only the first two rows
# told: other values
def negative(image):
    result = image.copy()
    result[:2] = 1 - image[:2]
    return result

# %% wrong: Turns the picture upside down
# told: the picture is turned
def negative(image):
    return image[::-1]

# %% wrong: Whole numbers only
# told: the numbers were cut or rounded
def negative(image):
    return (1 - image).astype(int)

# %% wrong: The negative, upside down
# told: the picture is turned
def negative(image):
    return (1 - image)[::-1]

# %% wrong: Loops over columns first, and so swaps the sides
# told: the picture is turned
def negative(image):
    rows, cols = image.shape
    return np.array([[1 - image[row, col] for row in range(rows)] for col in range(cols)])

# %% wrong: Makes a picture of whole numbers, 0 to 255
# told: white is taken to be 255
def negative(image):
    return (255 - 255 * image).astype(np.uint8)

# %% wrong: Black or white, nothing between
# told: the numbers were cut or rounded
def negative(image):
    return image < 0.5
