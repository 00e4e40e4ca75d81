# Each pixel a bit brighter and a bit darker, all in one batch.
def saliency(model, image, category):
    h, w = image.shape[:2]
    steps = 0.005 * np.eye(h * w, dtype=np.float32).reshape(h * w, h, w, 1)
    up, down = (np.asarray(model(image[None] + sign * steps))[:, category] for sign in (1, -1))
    return np.abs((up - down) / 0.01).reshape(h, w)
