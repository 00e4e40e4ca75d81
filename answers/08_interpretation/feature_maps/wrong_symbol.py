# The layer's symbolic output, without images.
def feature_maps(model, layer_name, images):
    return model.get_layer(layer_name).output
