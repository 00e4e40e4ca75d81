# %% right: sums over rows and columns
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > threshold
    both = np.logical_and(marked, masks).sum(axis=(1, 2))
    either = np.logical_or(marked, masks).sum(axis=(1, 2))
    return np.mean(np.where(either == 0, 1.0, both / np.maximum(either, 1)))

# %% right: by a loop over images
def mask_iou(predicted, masks, threshold=0.5):
    shares = []
    for image, mask in zip(predicted, masks):
        marked = image > threshold
        if not marked.any() and not mask.any():
            shares.append(1.0)
        else:
            shares.append((marked & mask).sum() / (marked | mask).sum())
    return sum(shares) / len(shares)

# %% right: one row an image, areas added, division where it can be done
def mask_iou(predicted, masks, threshold=0.5):
    n = len(masks)
    ours, theirs = (predicted > threshold).reshape(n, -1).astype(int), masks.reshape(n, -1).astype(int)
    both = (ours * theirs).sum(1)
    either = ours.sum(1) + theirs.sum(1) - both
    return float(np.divide(both, either, out=np.ones(n), where=either > 0).mean())

# %% right: 0/0 mended afterwards
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > threshold
    with np.errstate(invalid="ignore"):
        shares = (marked & masks).sum((1, 2)) / (marked | masks).sum((1, 2))
    return float(np.nan_to_num(shares, nan=1.0).mean())

# %% wrong: all pixels at once
# told: all pixels at once
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > threshold
    return (marked & masks).sum() / (marked | masks).sum()

# %% wrong: pixel accuracy
# told: this is pixel accuracy
def mask_iou(predicted, masks, threshold=0.5):
    return float(np.mean((predicted > threshold) == masks))

# %% wrong: 0/0
# told: two empty masks give 0/0
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > threshold
    return float(np.mean((marked & masks).sum(axis=(1, 2)) / (marked | masks).sum(axis=(1, 2))))

# %% wrong: two empty masks count 0, by a small number below the line
# told: two empty masks count 0
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > threshold
    return float(np.mean((marked & masks).sum(axis=(1, 2)) / ((marked | masks).sum(axis=(1, 2)) + 1e-9)))

# %% wrong: empty ones left out
# told: images without anything are left out
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > threshold
    either = (marked | masks).sum(axis=(1, 2))
    return float(((marked & masks).sum(axis=(1, 2))[either > 0] / either[either > 0]).mean())

# %% wrong: the Dice score
# told: this is the Dice score
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > threshold
    both, areas = (marked & masks).sum(axis=(1, 2)), marked.sum(axis=(1, 2)) + masks.sum(axis=(1, 2))
    return float(np.where(areas == 0, 1, 2 * both / np.maximum(areas, 1)).mean())

# %% wrong: divided by the true masks
# told: the overlap is divided by one mask
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > threshold
    both, true = (marked & masks).sum(axis=(1, 2)), masks.sum(axis=(1, 2))
    return float(np.where(true == 0, 1, both / np.maximum(true, 1)).mean())

# %% wrong: always above 0.5
# told: the threshold is ignored
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > 0.5
    either = (marked | masks).sum(axis=(1, 2))
    return float(np.where(either == 0, 1, (marked & masks).sum(axis=(1, 2)) / np.maximum(either, 1)).mean())

# %% wrong: no mean
# told: this is a number for each image
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > threshold
    either = (marked | masks).sum(axis=(1, 2))
    return np.where(either == 0, 1, (marked & masks).sum(axis=(1, 2)) / np.maximum(either, 1))

# %% wrong: writes the marks into the caller's array
# told: changed input
def mask_iou(predicted, masks, threshold=0.5):
    predicted[:] = predicted > threshold
    marked = predicted.astype(bool)
    either = (marked | masks).sum(axis=(1, 2))
    return float(np.where(either == 0, 1, (marked & masks).sum(axis=(1, 2)) / np.maximum(either, 1)).mean())

# %% wrong: prints in place of returning
# told: none for a value
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted > threshold
    print((marked & masks).sum() / (marked | masks).sum())

# %% wrong: marks what is at the threshold, too
# told: a number at the threshold is marked
def mask_iou(predicted, masks, threshold=0.5):
    marked = predicted >= threshold
    both, either = (marked & masks).sum(axis=(1, 2)), (marked | masks).sum(axis=(1, 2))
    return float(np.where(either == 0, 1, both / np.maximum(either, 1)).mean())
