# A new Sequential of the first layers, image by image.
def feature_maps(model, layer_name, images):
    names = [layer.name for layer in model.layers]
    front = keras.Sequential(model.layers[: names.index(layer_name) + 1])
    return [np.asarray(front(image[np.newaxis]))[0] for image in images]
