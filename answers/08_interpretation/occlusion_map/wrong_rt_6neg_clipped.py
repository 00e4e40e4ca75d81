# Negative drops set to 0.
def occlusion_map(predict, image, category, size):
    R, C = image.shape[0] // size, image.shape[1] // size
    whole, out = predict(image[None])[0, category], np.zeros((R, C))
    for i in range(R):
        for j in range(C):
            v = image.copy(); v[i*size:(i+1)*size, j*size:(j+1)*size] = 0
            out[i, j] = max(whole - predict(v[None])[0, category], 0)
    return out
