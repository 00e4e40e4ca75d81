# The filters' axis moved to the front.
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    return np.moveaxis(cut.predict(images, verbose=0), -1, 1)
