# With a ReLU on top.
def feature_maps(model, layer_name, images):
    return np.maximum(keras.Model(model.inputs, model.get_layer(layer_name).output).predict(images, verbose=0), 0)
