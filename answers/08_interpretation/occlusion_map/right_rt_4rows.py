# One row of patches in a batch.
def occlusion_map(predict, image, category, size):
    h, w, _ = image.shape
    starts = range(0, w - size + 1, size)
    result = []
    for top in range(0, h - size + 1, size):
        batch = np.stack([image] * (1 + len(starts)))
        for i, left in enumerate(starts, 1):
            batch[i, top:top + size, left:left + size, :] *= 0
        s = predict(batch)[:, category]
        result.append(s[0] - s[1:])
    return np.stack(result)
