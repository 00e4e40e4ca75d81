# A mask by comparison of patch numbers.
def occlusion_map(predict, image, category, size):
    h, w = image.shape[:2]
    r, c = np.indices((h, w)) // size
    whole = predict(image[None])[0, category]
    return np.array([[whole - predict((image * ~((r == i) & (c == j))[:, :, None])[None])[0, category] for j in range(w // size)] for i in range(h // size)]).reshape(h // size, w // size)
