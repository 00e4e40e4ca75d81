# Freezes the network.
def feature_maps(model, layer_name, images):
    model.trainable = False
    return keras.Model(model.inputs, model.get_layer(layer_name).output).predict(images, verbose=0)
