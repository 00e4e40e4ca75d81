# Always the first layer.
def feature_maps(model, layer_name, images):
    return np.asarray(model.layers[0](images))
