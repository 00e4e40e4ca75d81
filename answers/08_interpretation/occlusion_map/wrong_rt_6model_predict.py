# predict.predict: takes it for a network.
def occlusion_map(predict, image, category, size):
    whole = predict.predict(image[None])[0, category]
    return whole
