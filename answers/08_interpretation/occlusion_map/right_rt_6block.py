# Reshaped into blocks.
def occlusion_map(predict, image, category, size):
    R, C = image.shape[0] // size, image.shape[1] // size
    whole, out = predict(image[np.newaxis])[:, category], np.zeros((R, C))
    for i in range(0, R * size, size):
        for j in range(0, C * size, size):
            m = np.ones(image.shape[:2] + (1,)); m[i:i+size, j:j+size] = 0
            out[i // size, j // size] = (whole - predict((image * m)[np.newaxis])[:, category]).item()
    return out
