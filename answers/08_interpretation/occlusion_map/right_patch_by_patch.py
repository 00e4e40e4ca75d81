# Asks for each patch by itself.
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
