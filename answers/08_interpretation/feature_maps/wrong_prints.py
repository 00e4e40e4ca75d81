# Prints in place of returning.
# told: does the function end with `return`?
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    print(cut.predict(images, verbose=0).shape)
