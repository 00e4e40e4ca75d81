# Calls the network as in training.
# told: as in training
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    return np.asarray(cut(images, training=True))
