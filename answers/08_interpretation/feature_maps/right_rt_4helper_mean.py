# A helper of his own called part of the network: parts.
def parts(model, layer_name):
    return keras.Model(model.inputs, model.get_layer(layer_name).output)
def feature_maps(model, layer_name, images):
    return parts(model, layer_name).predict(images, verbose=0)
