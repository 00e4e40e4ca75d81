# The name "layer_name" literally.
def feature_maps(model, layer_name, images):
    return keras.Model(model.inputs, model.get_layer("layer_name").output).predict(images, verbose=0)
