# Scales the caller's images.
# told: changed the array that it was given
def feature_maps(model, layer_name, images):
    result = keras.Model(model.inputs, model.get_layer(layer_name).output).predict(images, verbose=0)
    images /= 255
    return result
