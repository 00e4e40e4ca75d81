# Hides all but the patch.
def occlusion_map(predict, image, category, size):
    R, C = image.shape[0] // size, image.shape[1] // size
    whole, out = predict(image[None])[0, category], np.zeros((R, C))
    for i in range(R):
        for j in range(C):
            s = np.s_[i*size:(i+1)*size, j*size:(j+1)*size]
            v = np.zeros_like(image); v[s] = image[s]
            out[i, j] = whole - predict(v[None])[0, category]
    return out
