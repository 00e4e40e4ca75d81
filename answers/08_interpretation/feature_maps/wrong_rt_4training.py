# In training mode.
def feature_maps(model, layer_name, images):
    return np.asarray(keras.Model(model.inputs, model.get_layer(layer_name).output)(images, training=True))
