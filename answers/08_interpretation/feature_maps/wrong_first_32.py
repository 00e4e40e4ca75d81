# One batch of 32 only.
# told: not all images are there
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    return cut.predict(images[:32], verbose=0)
