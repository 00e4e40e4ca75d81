# Scaled to 1.
def feature_maps(model, layer_name, images):
    m = keras.Model(model.inputs, model.get_layer(layer_name).output).predict(images, verbose=0)
    return m / m.max()
