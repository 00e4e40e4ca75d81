# A network with all outputs in a dict.
def feature_maps(model, layer_name, images):
    every = keras.Model(model.inputs, {l.name: l.output for l in model.layers})
    return every.predict(np.asarray(images), verbose=0)[layer_name]
