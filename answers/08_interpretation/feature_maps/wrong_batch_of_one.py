# Takes the first axis off where there is one image.
# told: an axis is lost
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    maps = cut.predict(images, verbose=0)
    return maps[0] if len(images) == 1 else maps
