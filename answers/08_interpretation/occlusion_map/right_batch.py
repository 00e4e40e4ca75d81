# One batch of all hidden versions.
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
