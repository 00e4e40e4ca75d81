# Layer by layer until the name, tf tensor -> numpy; batches of one.
def feature_maps(model, layer_name, images):
    def one(x):
        for layer in [l for l in model.layers if not isinstance(l, keras.layers.InputLayer)]:
            x = layer(x)
            if layer.name == layer_name:
                return x
    return np.concatenate([np.asarray(one(image[None])) for image in images])
