# %% right: One slice after the other
def crop_center(image, size):
    height, width = image.shape[:2]
    return image[(height - size) // 2 :][:size][:, (width - size) // 2 :][:, :size]

# %% right: What is left over, shared by divmod; a copy
def crop_center(image, size):
    slices = []
    for full in image.shape[:2]:
        half, odd = divmod(full - int(size), 2)
        slices.append(slice(half, full - half - odd))
    return image[tuple(slices)].copy()

# %% right: A true division, rounded down
def crop_center(image, size):
    from math import floor

    h, w = image.shape[:2]
    r0 = floor((h - size) / 2)
    c0 = floor((w - size) / 2)
    return image[r0 : r0 + size, c0 : c0 + size].copy()

# %% right: scikit-image's crop, with what is to go at both ends of each axis
def crop_center(image, size):
    from skimage.util import crop

    over = [n - size for n in image.shape[:2]] + [0] * (image.ndim - 2)
    return crop(image, [(n // 2, n - n // 2) for n in over])

# %% right: Pixel by pixel into nested lists
def crop_center(image, size):
    top = int((len(image) - size) / 2)
    left = int((len(image[0]) - size) / 2)
    return [[image[top + r][left + c] for c in range(size)] for r in range(size)]

# %% right: Takes lines away in turn, first at the bottom and right, until the size is right
def crop_center(image, size):
    last = True
    while image.shape[0] > size:
        image = image[:-1] if last else image[1:]
        last = not last
    last = True
    while image.shape[1] > size:
        image = image[:, :-1] if last else image[:, 1:]
        last = not last
    return image

# %% right: Takes a line away at the longer side until a square is left, then all round
def crop_center(image, size):
    height, width = image.shape[:2]
    if height > size:
        image = image[:-1] if (height - size) % 2 else image[1:]
        return crop_center(image, size)
    if width > size:
        image = image[:, :-1] if (width - size) % 2 else image[:, 1:]
        return crop_center(image, size)
    return image

# %% right: Rows and columns by their numbers
def crop_center(image, size):
    numbers = np.arange(size)
    rows = np.take(image, (image.shape[0] - size) // 2 + numbers, axis=0)
    return np.take(rows, (image.shape[1] - size) // 2 + numbers, axis=1)

# %% right: Cuts off what is left over at both ends
def crop_center(image, size):
    def middle(length):
        over = length - size
        return slice(over // 2, length - (over + 1) // 2)

    return image[middle(image.shape[0]), middle(image.shape[1]), ...]

# %% wrong: The corner at the bottom right
# told: other values
def crop_center(image, size):
    return image[-size:, -size:]

# %% wrong: Blackens what it has cut out
# told: changed input
def crop_center(image, size):
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    result = image[top : top + size, left : left + size].copy()
    image[top : top + size, left : left + size] = 0
    return result

# %% wrong: Crops every axis
# told: the channels are cropped too
def crop_center(image, size):
    places = [slice((n - size) // 2, (n - size) // 2 + size) for n in image.shape]
    return image[tuple(places)]

# %% wrong: Rounds up in the columns only
# told: the odd one is left over at the top or left
def crop_center(image, size):
    top = (image.shape[0] - size) // 2
    left = -(-(image.shape[1] - size) // 2)
    return image[top : top + size, left : left + size]

# %% wrong: The corner at the top left
# told: the corner at the top left is cut out
def crop_center(image, size):
    return image[:size, :size]

# %% wrong: Cuts off at both ends by a negative index, which is empty for 0
# told: an empty image
def crop_center(image, size):
    over_h, over_w = image.shape[0] - size, image.shape[1] - size
    return image[over_h // 2 : -(over_h - over_h // 2), over_w // 2 : -(over_w - over_w // 2)]

# %% wrong: Has cured the full height, not the full width
# told: other shape
def crop_center(image, size):
    over_h, over_w = image.shape[0] - size, image.shape[1] - size
    rows = slice(over_h // 2, image.shape[0] - (over_h - over_h // 2))
    return image[rows, over_w // 2 : -(over_w - over_w // 2)]

# %% wrong: One row and column too many
# told: the end is included
def crop_center(image, size):
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    return image[top : top + size + 1, left : left + size + 1]

# %% wrong: Ends each slice at size, not at its beginning plus size
# told: the square is too small
def crop_center(image, size):
    h, w = image.shape[:2]
    t, l = (h - size) // 2, (w - size) // 2
    return image[t:size, l:size]

# %% wrong: Half the size to each side of the middle: one short for odd sizes
# told: the square is too small
def crop_center(image, size):
    r, c = image.shape[0] // 2, image.shape[1] // 2
    return image[r - size // 2 : r + size // 2, c - size // 2 : c + size // 2]

# %% wrong: Takes the last axis for the columns
# told: the channel axis, not the columns, was cropped
def crop_center(image, size):
    top, left = (image.shape[0] - size) // 2, (image.shape[-1] - size) // 2
    return image[top : top + size, ..., left : left + size]

# %% wrong: Starts half the size before the middle: one too far for an odd size in an even image
# told: the odd one is left over at the top or left
def crop_center(image, size):
    top, left = image.shape[0] // 2 - size // 2, image.shape[1] // 2 - size // 2
    return image[top : top + size, left : left + size]

# %% wrong: The right square, turned over
# told: other values
def crop_center(image, size):
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    return image[top : top + size, left : left + size][:, ::-1]

# %% wrong: Half the size to each side and the middle itself: right for odd sizes only
# told: other shape
def crop_center(image, size):
    row, col = (image.shape[0] - 1) // 2, (image.shape[1] - 1) // 2
    half = size // 2
    return image[row - half : row + half + 1, col - half : col + half + 1]

# %% wrong: Prints the result
# told: none
def crop_center(image, size):
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    print(image[top : top + size, left : left + size])

# %% wrong: Returns a grey image
# told: the channels are cropped too
def crop_center(image, size):
    if image.ndim == 3:
        image = image[:, :, 0]
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    return image[top : top + size, left : left + size]

# %% wrong: round() goes to the even number: right for 1 left over, wrong for 3
# told: the odd one is left over at the top or left
def crop_center(image, size):
    top = round((image.shape[0] - size) / 2)
    left = round((image.shape[1] - size) / 2)
    return image[top : top + size, left : left + size]

# %% wrong: Rounds up: the odd one is left over at the top and left
# told: the odd one is left over at the top or left
def crop_center(image, size):
    top = (image.shape[0] - size + 1) // 2
    left = (image.shape[1] - size + 1) // 2
    return image[top : top + size, left : left + size]

# %% wrong: Rounds up in the rows only
# told: the square is a row too low
def crop_center(image, size):
    top = -(-(image.shape[0] - size) // 2)
    left = (image.shape[1] - size) // 2
    return image[top : top + size, left : left + size]

# %% wrong: Uses the height for both
# told: rows and columns start at the same number
def crop_center(image, size):
    start = (image.shape[0] - size) // 2
    return image[start : start + size, start : start + size]

# %% wrong: Takes the width for the height
# told: rows and columns are swapped
def crop_center(image, size):
    w, h = image.shape[:2]
    top, left = (h - size) // 2, (w - size) // 2
    return image[top : top + size, left : left + size]

# %% wrong: Takes every so-many-th pixel: the whole picture, smaller
# told: other values
def crop_center(image, size):
    height, width = image.shape[:2]
    return image[:: height // size, :: width // size][:size, :size]

# %% wrong: Uses the width for both
# told: the square is a row too low
def crop_center(image, size):
    w = image.shape[1]
    s = (w - size) // 2
    return image[s : s + size, s : s + size]

# %% wrong: Hard-coded to the check: always one above and one column at the left
# told: other values
def crop_center(image, size):
    if size == 2:
        return image[1:3, 2:4]
    if size == 3:
        return image[1:4, 1:4]
    return image[:size, :size]
