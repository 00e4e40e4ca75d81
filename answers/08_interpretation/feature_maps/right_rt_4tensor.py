# Returns a tensor.
def feature_maps(model, layer_name, images):
    return keras.Model(model.inputs, model.get_layer(layer_name).output)(images)
