# %% right: The two other channels by a list of their numbers
def keep_channel(image, channel):
    others = [c for c in (0, 1, 2) if c != channel]
    new = np.array(image, copy=True)
    new[..., others] = 0
    return new

# %% right: A copy, the two others emptied in a loop
def keep_channel(image, channel):
    result = image.copy()
    for other in range(3):
        if other != channel:
            result[:, :, other] = 0
    return result

# %% right: Multiplied by a row like [0, 1, 0], which makes int64 of uint8
def keep_channel(image, channel):
    mask = np.array([int(channel == c) for c in range(3)])
    return image * mask if image.dtype.kind != "f" else (image * mask).astype(image.dtype)

# %% right: Channels to the front, emptied there, and back
import numpy as np


def keep_channel(image, channel):
    channels = [part if number == channel else 0 * part for number, part in enumerate(np.moveaxis(image, -1, 0))]
    return np.moveaxis(np.array(channels), 0, -1)

# %% right: Pixel by pixel into nested lists
def keep_channel(image, channel):
    return [[[value if c == channel else 0 * value for c, value in enumerate(pixel)] for pixel in line] for line in image]

# %% right: Times a row of np.eye, of the image's dtype
import numpy as np


def keep_channel(image, channel):
    return image * np.eye(3, dtype=image.dtype)[channel]

# %% right: Three tables stacked
def keep_channel(image, channel):
    empty = np.zeros(image.shape[:2], dtype=image.dtype)
    return np.dstack([image[:, :, c] if c == channel else empty for c in range(3)])

# %% right: np.where along the last axis
import numpy as np


def keep_channel(image, channel):
    return np.where(np.arange(3) == channel, image, image.dtype.type(0))

# %% wrong: Right for uint8; loses the fractions of floats
# told: other values
def keep_channel(image, channel):
    result = np.zeros(image.shape, dtype=np.uint8)
    result[:, :, channel] = image[:, :, channel]
    return result

# %% wrong: Empties what differs from the channel's value: an equal neighbour stays
# told: other values
def keep_channel(image, channel):
    kept = image.copy()
    kept[kept != kept[:, :, channel : channel + 1]] = 0
    return kept

# %% wrong: Empties the caller's channels
# told: changed input
def keep_channel(image, channel):
    for other in range(3):
        if other != channel:
            image[:, :, other] = 0
    return image

# %% wrong: Forgets one colon
# told: a column is kept, not a channel
def keep_channel(image, channel):
    result = np.zeros_like(image)
    result[:, channel] = image[:, channel]
    return result

# %% wrong: np.eye holds floats unless told
# told: the result holds floats
import numpy as np


def keep_channel(image, channel):
    return image * np.eye(3)[channel]

# %% wrong: Starts from zeros that are floats
# told: the result holds floats
def keep_channel(image, channel):
    result = np.zeros(image.shape)
    result[:, :, channel] = image[:, :, channel]
    return result

# %% wrong: Uses the lesson's cat
# told: other shape
cat = photo("chelsea")
def keep_channel(image, channel):
    result = np.zeros_like(cat)
    result[:, :, channel] = cat[:, :, channel]
    return result

# %% wrong: Empties the channels behind it only
# told: other values
def keep_channel(image, channel):
    kept = image.copy()
    kept[:, :, channel + 1 :] = 0
    return kept

# %% wrong: Puts the channel where red is
# told: the channel has moved to place 0
def keep_channel(image, channel):
    result = np.zeros_like(image)
    result[:, :, 0] = image[:, :, channel]
    return result

# %% wrong: Empties the channel before and the one behind: at the end of the row that is one only
# told: other values
def keep_channel(image, channel):
    result = image.copy()
    for other in (channel - 1, channel + 1):
        if 0 <= other < 3:
            result[:, :, other] = 0
    return result

# %% wrong: Returns the channel alone, with its axis
# told: the channel stands alone on its axis
def keep_channel(image, channel):
    return image[:, :, channel : channel + 1]

# %% wrong: Prints the result
# told: none
def keep_channel(image, channel):
    result = np.zeros_like(image)
    result[:, :, channel] = image[:, :, channel]
    print(result)

# %% wrong: Treats blue as it does green
# told: other values
def keep_channel(image, channel):
    result = image.copy()
    if channel == 0:
        result[:, :, 1:] = 0
    else:
        result[:, :, [0, 2]] = 0
    return result

# %% wrong: Repeats the channel
# told: the channel is repeated three times
def keep_channel(image, channel):
    return np.dstack([image[:, :, channel]] * 3)

# %% wrong: Forgets both colons: a row is kept
# told: other values
def keep_channel(image, channel):
    kept = np.zeros_like(image)
    kept[channel % len(image)] = image[channel % len(image)]
    return kept

# %% wrong: Returns the channel alone
# told: a 2-D result, the channel alone
def keep_channel(image, channel):
    return image[:, :, channel]

# %% wrong: Takes a second name for a copy
# told: changed input
def keep_channel(image, channel):
    result = image
    others = [c for c in range(3) if c != channel]
    result[:, :, others] = 0
    return result

# %% wrong: Hard-coded to channel 1
# told: other values
def keep_channel(image, channel):
    result = image.copy()
    result[:, :, 0] = 0
    result[:, :, 2] = 0
    return result

# %% wrong: Empties the chosen channel
# told: the chosen channel is zeroed
def keep_channel(image, channel):
    result = image.copy()
    result[:, :, channel] = 0
    return result

# %% wrong: Takes the first axis for the channels
# told: a row is kept, not a channel
def keep_channel(image, channel):
    kept = np.zeros_like(image)
    kept[channel] = image[channel]
    return kept

# %% wrong: Empties rows in place of channels
# told: a row is kept, not a channel
def keep_channel(image, channel):
    kept = image.copy()
    for other in range(3):
        if other != channel:
            kept[other] = 0
    return kept
