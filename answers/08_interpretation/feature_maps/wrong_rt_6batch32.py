# The first 32 images only.
def feature_maps(model, layer_name, images):
    return keras.Model(model.inputs, model.get_layer(layer_name).output).predict(images[:32], verbose=0)
