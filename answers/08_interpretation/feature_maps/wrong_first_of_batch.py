# A batch of the first image only.
# told: the maps of the first image only
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    return cut.predict(images[:1], verbose=0)
