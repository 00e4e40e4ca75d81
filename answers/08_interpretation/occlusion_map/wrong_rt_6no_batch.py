# Gives the image without a batch axis.
def occlusion_map(predict, image, category, size):
    whole = predict(image)[category]
    R, C = image.shape[0] // size, image.shape[1] // size
    out = np.zeros((R, C))
    for i in range(R):
        for j in range(C):
            v = image.copy(); v[i*size:(i+1)*size, j*size:(j+1)*size] = 0
            out[i, j] = whole - predict(v)[category]
    return out
