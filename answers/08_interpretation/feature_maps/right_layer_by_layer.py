# Goes through the layers one after another.
def feature_maps(model, layer_name, images):
    result = tf.convert_to_tensor(images)
    for layer in model.layers:
        if isinstance(layer, layers.InputLayer):
            continue
        result = layer(result)
        if layer.name == layer_name:
            return np.array(result)
