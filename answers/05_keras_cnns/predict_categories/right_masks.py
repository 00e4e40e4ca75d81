# All names at once, chosen by where the row's largest stands.
import numpy as np


def predict_categories(model, images, categories):
    shares = np.vstack(model.predict_on_batch(images))
    largest = shares == shares.max(axis=1, keepdims=True)
    return np.array([np.array(categories)[row][0] for row in largest])
