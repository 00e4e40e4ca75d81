# Pops layers behind off the caller's network.
def feature_maps(model, layer_name, images):
    while model.layers[-1].name != layer_name:
        model.pop()
    return model.predict(images, verbose=0)
