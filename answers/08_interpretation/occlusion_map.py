# %% right: One batch of all hidden versions
def occlusion_map(predict, image, category, size):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    batch = [image]
    for r in range(rows):
        for c in range(columns):
            hidden = image.copy()
            hidden[r * size : r * size + size, c * size : c * size + size, :] = 0
            batch.append(hidden)
    scores = predict(np.stack(batch))[:, category]
    return (scores[0] - scores[1:]).reshape(rows, columns)

# %% right: Multiplies with masks made by np.kron; a list of rows comes back
def occlusion_map(predict, image, category, size):
    h, w = image.shape[0] // size, image.shape[1] // size
    whole = predict(image[None])[0, category]
    result = []
    for r in range(h):
        row = []
        for c in range(w):
            coarse = np.ones((h, w))
            coarse[r, c] = 0
            mask = np.ones(image.shape[:2])
            mask[: h * size, : w * size] = np.kron(coarse, np.ones((size, size)))
            row.append(float(whole - predict((image * mask[..., None])[None])[0, category]))
        result.append(row)
    return result

# %% right: Asks for each patch by itself
def occlusion_map(predict, image, category, size):
    whole = predict(np.expand_dims(image, 0))[0][category]
    h, w = image.shape[:2]
    drops = np.zeros((h // size, w // size))
    for r in range(h // size):
        for c in range(w // size):
            hidden = np.array(image)
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0][category]
    return drops

# %% right: Hides on one working copy, and puts each patch back
def occlusion_map(predict, image, category, size):
    work = image.copy()
    whole = np.asarray(predict(work[np.newaxis]))[0, category]
    drops = np.empty((len(image) // size, image.shape[1] // size))
    for place in np.ndindex(drops.shape):
        r, c = place[0] * size, place[1] * size
        kept = work[r : r + size, c : c + size].copy()
        work[r : r + size, c : c + size] = 0
        drops[place] = whole - np.asarray(predict(work[np.newaxis]))[0, category]
        work[r : r + size, c : c + size] = kept
    return drops

# %% wrong: Without the sign
# told: the signs are gone
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return np.abs(drops)

# %% wrong: The score of category 0
# told: the score is that of another category
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, 0]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, 0]
    return drops

# %% wrong: Hides patches in the image itself, for good
# told: the patches stay hidden
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: Right drops, and then a black image for the caller
# told: changed input
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    image[...] = 0
    return drops

# %% wrong: Cuts off drops below 0
# told: drops below 0 are gone
def occlusion_map(predict, image, category, size):
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    whole = predict(image[np.newaxis])[0, category]
    for row, column in np.ndindex(drops.shape):
        hidden = image.copy()
        hidden[row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
        drops[row, column] = max(whole - predict(hidden[np.newaxis])[0, category], 0)
    return drops

# %% wrong: Hides everything but the patch
# told: all but the patch is hidden
def occlusion_map(predict, image, category, size):
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    whole = predict(image[np.newaxis])[0, category]
    for row, column in np.ndindex(drops.shape):
        window = np.s_[row * size : (row + 1) * size, column * size : (column + 1) * size]
        hidden = np.zeros_like(image)
        hidden[window] = image[window]
        drops[row, column] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: The score of whatever is largest
# told: the score is that of another category
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0].max()
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0].max()
    return drops

# %% wrong: A map rounded up: zeros for what is left over
# told: there are places for what is left over
def occlusion_map(predict, image, category, size):
    drops = np.zeros((-(-image.shape[0] // size), -(-image.shape[1] // size)))
    whole = predict(image[np.newaxis])[0, category]
    for row, column in np.ndindex(image.shape[0] // size, image.shape[1] // size):
        hidden = image.copy()
        hidden[row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
        drops[row, column] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: Fills with the mean, not with 0
# told: other values
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = image.mean()
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: A patch begins at its number, not at its number times the size
# told: the patches overlap
def occlusion_map(predict, image, category, size):
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    whole = predict(image[np.newaxis])[0, category]
    for row, column in np.ndindex(drops.shape):
        hidden = image.copy()
        hidden[row : row + size, column : column + size] = 0
        drops[row, column] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: Hides the first channel only
# told: only one channel was hidden
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size, 0] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: Goes on by one pixel
# told: the patches overlap
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] - size + 1, image.shape[1] - size + 1))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r : r + size, c : c + size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: Leaves out the last row and column of each patch
# told: a patch lacks its last row and column
def occlusion_map(predict, image, category, size):
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    whole = predict(image[np.newaxis])[0, category]
    for row, column in np.ndindex(drops.shape):
        hidden = image.copy()
        hidden[row * size : (row + 1) * size - 1, column * size : (column + 1) * size - 1] = 0
        drops[row, column] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: The patches stay hidden
# told: the patches stay hidden
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    hidden = image.copy()
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: Prints in place of returning
# told: none
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    print(drops)

# %% wrong: The rise in place of the drop
# told: this is the rise of the score
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = predict(hidden[np.newaxis])[0, category] - whole
    return drops

# %% wrong: Hides what is left over, too
# told: there are places for what is left over
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((-(-image.shape[0] // size), -(-image.shape[1] // size)))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: The score, not how far it drops
# told: these are the scores themselves
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: Patches of 2 whatever is asked for
# told: other shape
def occlusion_map(predict, image, category, size):
    size = 2
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: Takes the image for square
# told: other shape
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[0] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: Rows and columns swapped
# told: other shape
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops.T

# %% wrong: A slice is a view: it changes the image
# told: the patches stay hidden
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image[:]
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops

# %% wrong: Knows only the worked example
# told: other values
def occlusion_map(predict, image, category, size):
    return np.array([[16.0, 20.0]])
