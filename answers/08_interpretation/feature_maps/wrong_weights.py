# The layer's weights.
# told: these are the layer's weights
def feature_maps(model, layer_name, images):
    return model.get_layer(layer_name).get_weights()
