# The chapter's network.
def feature_maps(model, layer_name, images):
    return keras.Model(friends.inputs, friends.get_layer(layer_name).output).predict(images, verbose=0)
