# A cut network that is called; built from the first input.
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs[0], model.get_layer(layer_name).output)
    return cut(images, training=False).numpy()
