# %% right: Stays in uint8: takes away what would not fit before it adds
def brighten(image, amount):
    amount = int(max(-255, min(255, amount)))
    if amount >= 0:
        return np.minimum(image, np.uint8(255 - amount)) + np.uint8(amount)
    return np.maximum(image, np.uint8(-amount)) - np.uint8(-amount)

# %% right: Through floats
def brighten(image, amount):
    return np.minimum(np.maximum(image + float(amount), 0), 255).astype(np.uint8)

# %% right: Room in int16
def brighten(image, amount):
    wide = image.astype(np.int16)
    wide += np.int16(amount)
    return wide.clip(0, 255).astype("uint8")

# %% right: A table of all 256 answers
def brighten(image, amount):
    table = np.clip(np.arange(256) + int(amount), 0, 255).astype(np.uint8)
    return table[image]

# %% right: Value by value, with min and max
def brighten(image, amount):
    values = [min(255, max(0, int(value) + int(amount))) for value in image.flatten()]
    return np.array(values, dtype=np.uint8).reshape(image.shape)

# %% right: The ends are set by masks
def brighten(image, amount):
    total = np.array(image, dtype=int) + amount
    total[total > 255] = 255
    total[total < 0] = 0
    return total.astype(np.uint8)

# %% right: Python's own ints, in an array of objects
import numpy as np


def brighten(image, amount):
    total = image.astype(object) + int(amount)
    return np.minimum(np.maximum(total, 0), 255).astype(np.uint8)

# %% right: Up or down within uint8, by what is left to the end
import numpy as np


def brighten(image, amount):
    step = np.uint8(min(abs(int(amount)), 255))
    if amount >= 0:
        return image + np.minimum(step, 255 - image)
    return image - np.minimum(step, image)

# %% right: The two ends by np.where
import numpy as np


def brighten(image, amount):
    total = np.add(image, int(amount), dtype=np.int64)
    return np.where(total > 255, 255, np.where(total < 0, 0, total)).astype("uint8")

# %% wrong: Clips at 254
# told: other values
def brighten(image, amount):
    return np.clip(image.astype(int) + amount, 0, 254).astype(np.uint8)

# %% wrong: The amount is squeezed into int8 first: right up to 127
# told: other values
def brighten(image, amount):
    return np.clip(image.astype(int) + np.array(amount).astype(np.int8), 0, 255).astype(np.uint8)

# %% wrong: Leaves black pixels black
# told: other values
def brighten(image, amount):
    total = image.astype(int)
    total[total > 0] += amount
    return np.clip(total, 0, 255).astype(np.uint8)

# %% wrong: Writes the result into the caller's image
# told: changed input
def brighten(image, amount):
    image[...] = np.clip(image.astype(int) + amount, 0, 255)
    return image

# %% wrong: Clip's result not kept
# told: the sum wrapped around in uint8
def brighten(image, amount):
    result = image.astype(int) + amount
    np.clip(result, 0, 255)
    return result.astype(np.uint8)

# %% wrong: Clips at 255, not at 0
# told: the sum wrapped around in uint8
def brighten(image, amount):
    return np.minimum(image.astype(int) + amount, 255).astype(np.uint8)

# %% wrong: Clips what has wrapped already
# told: the sum wrapped around in uint8
def brighten(image, amount):
    return np.clip(image + np.array(amount).astype(np.uint8), 0, 255).astype(np.uint8)

# %% wrong: Goes back to uint8 before it clips
# told: the sum wrapped around in uint8
def brighten(image, amount):
    return np.clip((image.astype(int) + amount).astype(np.uint8), 0, 255)

# %% wrong: Forgets the way back
# told: a float result
def brighten(image, amount):
    return np.clip(image.astype(float) + amount, 0, 255)

# %% wrong: The sum is not kept
# told: the image came back as it was
def brighten(image, amount):
    np.clip(image.astype(int) + amount, 0, 255).astype(np.uint8)
    return image

# %% wrong: Loops over two axes: colour images crash
# told: TypeError
def brighten(image, amount):
    result = np.zeros_like(image)
    for r in range(image.shape[0]):
        for c in range(image.shape[1]):
            result[r, c] = min(max(int(image[r, c]) + int(amount), 0), 255)
    return result

# %% wrong: Forgets the way back, from int
# told: other dtype
def brighten(image, amount):
    return np.clip(image.astype(int) + amount, 0, 255)

# %% wrong: Ignores the sign
# told: a negative amount was added as if it were positive
def brighten(image, amount):
    return np.clip(image.astype(int) + abs(amount), 0, 255).astype(np.uint8)

# %% wrong: Makes room and does not clip
# told: values outside 0 to 255 are left
def brighten(image, amount):
    return image.astype(int) + amount

# %% wrong: Clips at 255 only, and stays in int
# told: values outside 0 to 255 are left
def brighten(image, amount):
    total = np.minimum(image.astype(int) + amount, 255)
    return total if amount < 0 else total.astype(np.uint8)

# %% wrong: Takes the amount for percent
# told: other values
def brighten(image, amount):
    return np.clip(image * (1 + amount / 100), 0, 255).astype(np.uint8)

# %% wrong: NumPy takes the amount for uint8 here
# told: the sum wrapped around in uint8
def brighten(image, amount):
    return np.clip(image + amount, 0, 255).astype(np.uint8)

# %% wrong: Prints the result
# told: none
def brighten(image, amount):
    print(np.clip(image.astype(int) + amount, 0, 255).astype(np.uint8))

# %% wrong: Looks for values that went the wrong way: right until the amount passes 255
# told: the sum wrapped around in uint8
def brighten(image, amount):
    result = image + np.array(amount).astype(np.uint8)
    if amount >= 0:
        result[result < image] = 255
    else:
        result[result > image] = 0
    return result

# %% wrong: When something is above 255, all is scaled
# told: other values
def brighten(image, amount):
    total = np.maximum(image.astype(float) + amount, 0)
    if total.max() > 255:
        total *= 255 / total.max()
    return total.astype(np.uint8)

# %% wrong: Takes the amount away
# told: the amount was taken away, not added
def brighten(image, amount):
    return np.clip(image.astype(int) - amount, 0, 255).astype(np.uint8)

# %% wrong: Right for amounts up to 255; crashes beyond
# told: OverflowError
def brighten(image, amount):
    if amount >= 0:
        return np.where(image > 255 - amount, 255, image + np.uint8(amount)).astype(np.uint8)
    return np.where(image < -amount, 0, image - np.uint8(-amount)).astype(np.uint8)

# %% wrong: Room above, none below 0
# told: other values
def brighten(image, amount):
    return np.clip(image.astype(np.uint16) + np.array(amount).astype(np.uint16), 0, 255).astype(np.uint8)

# %% wrong: Hard-coded to the check
# told: other shape
def brighten(image, amount):
    if amount > 0:
        return np.array([[60, 150, 250], [255, 50, 255]], dtype=np.uint8)
    return np.array([[0, 0, 100], [150, 0, 155]], dtype=np.uint8)

# %% wrong: Adds in uint8
# told: the sum wrapped around in uint8
def brighten(image, amount):
    return image + np.array(amount).astype(np.uint8)
