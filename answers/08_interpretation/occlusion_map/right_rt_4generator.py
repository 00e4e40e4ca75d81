# A generator of batches, np.fromiter.
def occlusion_map(predict, image, category, size):
    h, w = image.shape[0] // size, image.shape[1] // size
    whole = predict(np.expand_dims(image, 0))[0][category]
    def drops():
        for r in range(h):
            for c in range(w):
                one = np.array(image)
                one[r * size:][:size, c * size:][:, :size] = 0
                yield whole - predict(one[None, ...])[0][category]
    return np.fromiter(drops(), float).reshape(h, w)
