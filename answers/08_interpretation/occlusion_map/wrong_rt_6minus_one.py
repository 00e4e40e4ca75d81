# One pixel too few: (row + 1) * size − 1.
def occlusion_map(predict, image, category, size):
    R, C = image.shape[0] // size, image.shape[1] // size
    whole, out = predict(image[None])[0, category], np.zeros((R, C))
    for i in range(R):
        for j in range(C):
            v = image.copy(); v[i*size:(i+1)*size-1, j*size:(j+1)*size-1] = 0
            out[i, j] = whole - predict(v[None])[0, category]
    return out
