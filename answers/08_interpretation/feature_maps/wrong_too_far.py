# One layer too far.
# told: the layer behind it
def feature_maps(model, layer_name, images):
    names = [layer.name for layer in model.layers]
    place = min(names.index(layer_name) + 1, len(names) - 1)
    return keras.Model(model.inputs, model.layers[place].output).predict(images, verbose=0)
