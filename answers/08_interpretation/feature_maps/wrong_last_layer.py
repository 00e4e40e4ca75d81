# What the whole network gives.
# told: these are the outputs of the last layer
def feature_maps(model, layer_name, images):
    return model.predict(images, verbose=0)
