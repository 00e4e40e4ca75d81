# %% right: np.divide with a dtype, on a reshaped view
import numpy as np


def prepare_images(images):
    return np.divide(images.reshape(images.shape + (1,)), 255, dtype="float32")

# %% right: expand_dims, with the dtype changed last
def prepare_images(images):
    scaled = images / 255.0
    return np.expand_dims(scaled, axis=-1).astype('float32')

# %% right: Keras's own Rescaling layer
def prepare_images(images):
    result = layers.Rescaling(1 / 255)(images[:, :, :, None].astype("float32"))
    return np.array(result)

# %% right: Image by image, filled into an empty array
import numpy as np


def prepare_images(images):
    n, h, w = images.shape
    result = np.empty((n, h, w, 1), dtype=np.float32)
    for number, image in enumerate(images):
        result[number, ..., 0] = image / 255.0
    return result

# %% right: A new axis at the end, then float32, then the division
def prepare_images(images):
    return images[..., np.newaxis].astype(np.float32) / 255

# %% right: The shape is taken from the images; NumPy's float32 keeps the dtype
def prepare_images(images):
    n, h, w = images.shape
    return images.reshape(n, h, w, 1) / np.float32(255)

# %% right: Stacked along a last axis, divided by a float32
import numpy as np


def prepare_images(images):
    return np.stack([images], axis=-1) / np.float32(255)

# %% right: Looks each brightness up in a table
TABLE = np.linspace(0, 1, 256).astype(np.float32)
def prepare_images(images):
    return TABLE[images][..., np.newaxis]

# %% wrong: Divided by 256
# told: other values
def prepare_images(images):
    return images[..., np.newaxis].astype(np.float32) / 256

# %% wrong: Takes every image for one of 28 × 28
# told: ValueError
def prepare_images(images):
    return images.reshape(-1, 28, 28, 1).astype(np.float32) / 255

# %% wrong: Gives the right values, and blackens the images that it was given
# told: changed input
def prepare_images(images):
    result = images[..., np.newaxis].astype(np.float32) / 255
    images[:] = 0
    return result

# %% wrong: The channel axis right after the images
# told: the channel axis stands before rows and columns
def prepare_images(images):
    return images[:, np.newaxis].astype(np.float32) / 255

# %% wrong: Divides in place, which whole numbers can't hold
# told: UFuncTypeError
def prepare_images(images):
    images = images[..., np.newaxis]
    images /= 255
    return images

# %% wrong: A row for each image, as a dense network takes it
# told: other shape
def prepare_images(images):
    return images.reshape(len(images), -1).astype(np.float32) / 255

# %% wrong: Through float16
# told: other values
def prepare_images(images):
    return (images[..., np.newaxis].astype(np.float16) / 255).astype(np.float32)

# %% wrong: The division makes float64
# told: other dtype
def prepare_images(images):
    return images[..., np.newaxis] / 255

# %% wrong: A nested list
# told: a list came back
def prepare_images(images):
    return (images[..., None].astype(np.float32) / 255).tolist()

# %% wrong: The new axis in front of everything
# told: the new axis is the first one
def prepare_images(images):
    return images[np.newaxis].astype(np.float32) / 255

# %% wrong: Scaled, but still three axes
# told: there is no axis for the channel
def prepare_images(images):
    return images.astype(np.float32) / 255

# %% wrong: The values still go up to 255
# told: the values are not scaled
def prepare_images(images):
    return images[..., np.newaxis].astype(np.float32)

# %% wrong: Divides by the brightest pixel there is
# told: the images are divided by their own brightest value
def prepare_images(images):
    return images[..., np.newaxis].astype(np.float32) / images.max()

# %% wrong: Divides each image by its own brightest value
# told: the images are divided by their own brightest value
def prepare_images(images):
    m = images.max(axis=(1, 2), keepdims=True)
    return (images / np.maximum(m, 1))[..., None].astype(np.float32)

# %% wrong: Prints in place of returning
# told: none
def prepare_images(images):
    print(images[..., np.newaxis].astype(np.float32) / 255)

# %% wrong: Squeezes, so a single image or row loses an axis
# told: an axis is missing
def prepare_images(images):
    return np.squeeze(images.astype(np.float32) / 255)[..., np.newaxis]

# %% wrong: From -1 to 1, as some networks want it
# told: other values
def prepare_images(images):
    return images[..., np.newaxis].astype(np.float32) / 127.5 - 1

# %% wrong: Grey repeated in three channels
# told: other shape
def prepare_images(images):
    return np.repeat(images[..., np.newaxis].astype(np.float32) / 255, 3, axis=-1)

# %% wrong: // in place of /
# told: whole-number division leaves only 0 and 1
def prepare_images(images):
    return (images[..., np.newaxis] // 255).astype(np.float32)

# %% wrong: Knows only the worked example
# told: other shape
def prepare_images(images):
    return np.array([[[[0.0], [0.2], [1.0]]]], dtype=np.float32)
