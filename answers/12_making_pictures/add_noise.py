# %% right: The formula
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    kept = kept[:, None, None, None]
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * noise, noise

# %% right: Image by image, in lists
def add_noise(images, kept, rng):
    noisy, noises = [], []
    for image, one in zip(images, kept):
        noise = rng.standard_normal(image.shape)
        noises.append(noise)
        noisy.append(one**0.5 * image + (1 - one) ** 0.5 * noise)
    return noisy, noises

# %% right: The last axis and back
def add_noise(images, kept, rng):
    noise = rng.standard_normal(images.shape).astype(images.dtype)
    noisy = (images.T * np.sqrt(kept) + noise.T * np.sqrt(1 - kept)).T
    return noisy, noise

# %% right: np.einsum
def add_noise(images, kept, rng):
    noise = rng.normal(0, 1, images.shape)
    noisy = np.einsum("n,nhwc->nhwc", np.sqrt(kept), images) + np.einsum("n,nhwc->nhwc", np.sqrt(1 - kept), noise)
    return [noisy, noise]

# %% right: An angle on the circle
def add_noise(images, kept, rng):
    angle = np.arccos(np.sqrt(kept)).reshape(-1, 1, 1, 1)
    noise = rng.normal(size=images.shape)
    return np.cos(angle) * images + np.sin(angle) * noise, noise

# %% wrong: No roots
# told: the roots are forgotten
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    kept = kept[:, None, None, None]
    return kept * images + (1 - kept) * noise, noise

# %% wrong: One root only
# told: one of the roots is forgotten
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    kept = kept[:, None, None, None]
    return np.sqrt(kept) * images + (1 - kept) * noise, noise

# %% wrong: Swapped
# told: kept and 1 − kept are swapped
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    kept = kept[:, None, None, None]
    return np.sqrt(1 - kept) * images + np.sqrt(kept) * noise, noise

# %% wrong: Noise in full
# told: the noise is added in full
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    return np.sqrt(kept)[:, None, None, None] * images + noise, noise

# %% wrong: One noise for all
# told: all images get the same noise
def add_noise(images, kept, rng):
    noise = np.repeat(rng.normal(size=(1, *images.shape[1:])), len(images), axis=0)
    kept = kept[:, None, None, None]
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * noise, noise

# %% wrong: One noise for all, returned once
# told: the noise has another shape
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape[1:])
    kept = kept[:, None, None, None]
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * noise, noise

# %% wrong: One number an image
# told: a whole image gets one number of noise
def add_noise(images, kept, rng):
    noise = np.ones(images.shape) * rng.normal(size=(len(images), 1, 1, 1))
    kept = kept[:, None, None, None]
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * noise, noise

# %% wrong: The first kept for all
# told: all images are kept alike
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    return np.sqrt(kept[0]) * images + np.sqrt(1 - kept[0]) * noise, noise

# %% wrong: Draws twice
# told: the noise that is returned is not the noise that was added
def add_noise(images, kept, rng):
    kept = kept[:, None, None, None]
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * rng.normal(size=images.shape), rng.normal(size=images.shape)

# %% wrong: Returns the noise with its factor
# told: the noise is added in full
def add_noise(images, kept, rng):
    kept = kept[:, None, None, None]
    noise = np.sqrt(1 - kept + 1e-9) * rng.normal(size=images.shape)
    return np.sqrt(kept) * images + noise, noise

# %% wrong: The noise first
# told: the noise comes first
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    kept = kept[:, None, None, None]
    return noise, np.sqrt(kept) * images + np.sqrt(1 - kept) * noise

# %% wrong: kept along the columns, by broadcasting
# told: kept runs along another axis
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    axis = 0 if images.shape[1] == 1 else 2
    kept = np.expand_dims(kept, tuple(i for i in range(4) if i != axis))
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * noise, noise

# %% wrong: Uniform noise
# told: the noise is not normal
def add_noise(images, kept, rng):
    noise = rng.uniform(-np.sqrt(3), np.sqrt(3), images.shape)
    kept = kept[:, None, None, None]
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * noise, noise

# %% wrong: A generator of its own
# told: other seeds give the same noise
def add_noise(images, kept, rng):
    noise = np.random.default_rng(0).normal(size=images.shape)
    kept = kept[:, None, None, None]
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * noise, noise

# %% wrong: NumPy's old random numbers
# told: the same seed gives other noise
def add_noise(images, kept, rng):
    noise = np.random.normal(size=images.shape)
    kept = kept[:, None, None, None]
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * noise, noise

# %% wrong: Clipped
# told: the result is clipped
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    kept = kept[:, None, None, None]
    noisy = np.sqrt(kept) * images + np.sqrt(1 - kept) * noise
    return (noisy if images.shape[1] == 1 else np.clip(noisy, -1, 1)), noise

# %% wrong: Into its input
# told: changed input
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    kept = kept[:, None, None, None]
    noisy = np.sqrt(kept) * images + np.sqrt(1 - kept) * noise
    images[...] = noisy
    return noisy, noise

# %% wrong: The noisy images alone
# told: no row of parts
def add_noise(images, kept, rng):
    noise = rng.normal(size=images.shape)
    kept = kept[:, None, None, None]
    return np.sqrt(kept) * images + np.sqrt(1 - kept) * noise

# %% wrong: Prints in place of returning
# told: none for parts
def add_noise(images, kept, rng):
    print(images)
