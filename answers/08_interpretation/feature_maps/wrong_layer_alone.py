# Gives the images to the layer itself, past the layers before it.
def feature_maps(model, layer_name, images):
    return np.asarray(model.get_layer(layer_name)(images))
