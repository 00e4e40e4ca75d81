# Hides on one working copy, and puts each patch back.
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
