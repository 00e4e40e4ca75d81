# A cut network that predicts.
def feature_maps(model, layer_name, images):
    cut = keras.Model(inputs=model.inputs, outputs=model.get_layer(layer_name).output)
    return cut.predict(images, verbose=0)
