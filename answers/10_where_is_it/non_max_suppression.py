# %% right: a list of what is kept
def non_max_suppression(boxes, scores, threshold):
    kept = []
    for index in np.argsort(-scores, kind="stable"):
        if all(iou(boxes[[index]], boxes[[other]])[0] <= threshold for other in kept):
            kept.append(index)
    return kept

# %% right: takes away from what is left, as in the text
def non_max_suppression(boxes, scores, threshold):
    left = np.argsort(-scores, kind="stable")
    kept = []
    while len(left):
        best, left = left[0], left[1:]
        kept.append(best)
        shared = iou(np.tile(boxes[best], (len(left), 1)), boxes[left])
        left = left[shared <= threshold]
    return np.array(kept)

# %% right: without iou, by sorted
def non_max_suppression(boxes, scores, threshold):
    def shared(i, j):
        top, left = max(boxes[i][0], boxes[j][0]), max(boxes[i][1], boxes[j][1])
        bottom, right = min(boxes[i][2], boxes[j][2]), min(boxes[i][3], boxes[j][3])
        both = max(0, bottom - top) * max(0, right - left)
        areas = [(boxes[k][2] - boxes[k][0]) * (boxes[k][3] - boxes[k][1]) for k in (i, j)]
        return both / (areas[0] + areas[1] - both)

    kept = []
    for index in sorted(range(len(scores)), key=lambda i: scores[i], reverse=True):
        if not any(shared(index, other) > threshold for other in kept):
            kept.append(index)
    return kept

# %% right: the largest score, again and again
def non_max_suppression(boxes, scores, threshold):
    alive, kept = np.ones(len(boxes), bool), []
    while alive.any():
        best = int(np.argmax(np.where(alive, scores, -np.inf)))
        kept.append(best)
        alive &= iou(boxes, np.repeat(boxes[best : best + 1], len(boxes), axis=0)) <= threshold
        alive[best] = False
    return np.array(kept, dtype=np.int32)

# %% right: by TensorFlow
def non_max_suppression(boxes, scores, threshold):
    kept = tf.image.non_max_suppression(
        boxes.astype("float32"), scores.astype("float32"), len(boxes), iou_threshold=threshold
    )
    return kept.numpy()

# %% wrong: a box that is gone takes others with it
# told: a box that is gone takes others with it
def non_max_suppression(boxes, scores, threshold):
    order = np.argsort(-scores, kind="stable")
    kept = []
    for place, index in enumerate(order):
        if all(iou(boxes[[index]], boxes[[other]])[0] <= threshold for other in order[:place]):
            kept.append(index)
    return kept

# %% wrong: ascending
# told: the lowest score comes first
def non_max_suppression(boxes, scores, threshold):
    kept = []
    for index in np.argsort(scores, kind="stable"):
        if all(iou(boxes[[index]], boxes[[other]])[0] <= threshold for other in kept):
            kept.append(index)
    return kept

# %% wrong: removes at equality
# told: boxes go at equality
def non_max_suppression(boxes, scores, threshold):
    kept = []
    for index in np.argsort(-scores, kind="stable"):
        if all(iou(boxes[[index]], boxes[[other]])[0] < threshold for other in kept):
            kept.append(index)
    return kept

# %% wrong: of equal scores the last first
# told: of equal scores the last comes first
def non_max_suppression(boxes, scores, threshold):
    kept = []
    for index in np.argsort(scores, kind="stable")[::-1]:
        if all(iou(boxes[[index]], boxes[[other]])[0] <= threshold for other in kept):
            kept.append(index)
    return kept

# %% wrong: the boxes themselves
# told: these are the boxes
def non_max_suppression(boxes, scores, threshold):
    kept = []
    for index in np.argsort(-scores, kind="stable"):
        if all(iou(boxes[[index]], boxes[[other]])[0] <= threshold for other in kept):
            kept.append(index)
    return boxes[kept]

# %% wrong: sorted by place
# told: the indices are sorted
def non_max_suppression(boxes, scores, threshold):
    kept = []
    for index in np.argsort(-scores, kind="stable"):
        if all(iou(boxes[[index]], boxes[[other]])[0] <= threshold for other in kept):
            kept.append(int(index))
    return sorted(kept)

# %% wrong: places in the sorted row
# told: these are places in the sorted row
def non_max_suppression(boxes, scores, threshold):
    boxes = boxes[np.argsort(-scores, kind="stable")]
    kept = []
    for index in range(len(boxes)):
        if all(iou(boxes[[index]], boxes[[other]])[0] <= threshold for other in kept):
            kept.append(index)
    return kept

# %% wrong: sorts and stops
# told: nothing was taken away
def non_max_suppression(boxes, scores, threshold):
    return np.argsort(-scores, kind="stable")

# %% wrong: any overlap at all
# told: the threshold is ignored
def non_max_suppression(boxes, scores, threshold):
    kept = []
    for index in np.argsort(-scores, kind="stable"):
        if all(iou(boxes[[index]], boxes[[other]])[0] <= max(threshold, 0.5) for other in kept):
            kept.append(index)
    return kept

# %% wrong: takes one box away for each that it keeps
# told: at most one box goes for each that is kept
def non_max_suppression(boxes, scores, threshold):
    left = list(np.argsort(-scores, kind="stable"))
    kept = []
    while left:
        best = left.pop(0)
        kept.append(best)
        for other in left:
            if iou(boxes[[best]], boxes[[other]])[0] > threshold:
                left.remove(other)
                break
    return kept

# %% wrong: sets the scores of what goes to 0, in the caller's array
# told: changed input
def non_max_suppression(boxes, scores, threshold):
    kept = []
    while (scores > -1).any():
        best = int(scores.argmax())
        kept.append(best)
        for other in range(len(boxes)):
            if other == best or (scores[other] > -1 and iou(boxes[[best]], boxes[[other]])[0] > threshold):
                scores[other] = -1
    return kept

# %% wrong: prints in place of returning
# told: none
def non_max_suppression(boxes, scores, threshold):
    for index in np.argsort(-scores, kind="stable"):
        print(index)
