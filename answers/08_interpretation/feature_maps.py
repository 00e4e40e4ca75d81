# %% right: A cut network that is called; built from the first input
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs[0], model.get_layer(layer_name).output)
    return cut(images, training=False).numpy()

# %% right: Goes through the layers one after another
def feature_maps(model, layer_name, images):
    result = tf.convert_to_tensor(images)
    for layer in model.layers:
        if isinstance(layer, layers.InputLayer):
            continue
        result = layer(result)
        if layer.name == layer_name:
            return np.array(result)

# %% right: A cut network that predicts
def feature_maps(model, layer_name, images):
    cut = keras.Model(inputs=model.inputs, outputs=model.get_layer(layer_name).output)
    return cut.predict(images, verbose=0)

# %% right: A new Sequential of the first layers, image by image
def feature_maps(model, layer_name, images):
    names = [layer.name for layer in model.layers]
    front = keras.Sequential(model.layers[: names.index(layer_name) + 1])
    return [np.asarray(front(image[np.newaxis]))[0] for image in images]

# %% wrong: Takes the first axis off where there is one image
# told: the axis of a single image is lost
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    maps = cut.predict(images, verbose=0)
    return maps[0] if len(images) == 1 else maps

# %% wrong: Stops one layer too early
# told: this is what goes into the layer
def feature_maps(model, layer_name, images):
    names = [layer.name for layer in model.layers]
    cut = keras.Model(model.inputs, model.layers[max(names.index(layer_name) - 1, 0)].output)
    return cut.predict(images, verbose=0)

# %% wrong: Scales the caller's images
# told: changed input
def feature_maps(model, layer_name, images):
    result = keras.Model(model.inputs, model.get_layer(layer_name).output).predict(images, verbose=0)
    images /= 255
    return result

# %% wrong: The filters' axis moved to the front
# told: other shape
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    return np.moveaxis(cut.predict(images, verbose=0), -1, 1)

# %% wrong: One batch of 32 only
# told: not all images are there
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    return cut.predict(images[:32], verbose=0)

# %% wrong: Always the first layer
# told: TypeError
def feature_maps(model, layer_name, images):
    return np.asarray(model.layers[0](images))

# %% wrong: A batch of the first image only
# told: not all images are there
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    return cut.predict(images[:1], verbose=0)

# %% wrong: Calls the network as in training
# told: the network works as in training
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    return np.asarray(cut(images, training=True))

# %% wrong: What the whole network gives
# told: these are the outputs of the last layer
def feature_maps(model, layer_name, images):
    return model.predict(images, verbose=0)

# %% wrong: Gives the images to the layer itself, past the layers before it
# told: ValueError
def feature_maps(model, layer_name, images):
    return np.asarray(model.get_layer(layer_name)(images))

# %% wrong: The first image only
# told: not all images are there
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    return cut.predict(images, verbose=0)[0]

# %% wrong: Prints in place of returning
# told: none
def feature_maps(model, layer_name, images):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    print(cut.predict(images, verbose=0).shape)

# %% wrong: The layer's symbolic output, without images
# told: no array
def feature_maps(model, layer_name, images):
    return model.get_layer(layer_name).output

# %% wrong: One layer too far
# told: these are the outputs of the layer behind it
def feature_maps(model, layer_name, images):
    names = [layer.name for layer in model.layers]
    place = min(names.index(layer_name) + 1, len(names) - 1)
    return keras.Model(model.inputs, model.layers[place].output).predict(images, verbose=0)

# %% wrong: The layer's weights
# told: these are the layer's weights
def feature_maps(model, layer_name, images):
    return model.get_layer(layer_name).get_weights()

# %% wrong: Knows only the check
# told: other shape
def feature_maps(model, layer_name, images):
    return np.array([[[[2, 0], [0, 1], [0, 0]]], [[[0, 5], [0, 0], [4, 0]]]])
