# %% right: freezes all, then sets the last ones free
def fine_tune(model, layers, rate):
    for layer in model.layers:
        layer.trainable = False
    counted = [layer for layer in model.layers if layer.weights and "batch_norm" not in type(layer).__name__.lower()]
    counted = [layer for layer in counted if not isinstance(layer, keras.layers.BatchNormalization)]
    for layer in counted[-layers:]:
        layer.trainable = True
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% right: from the back
def fine_tune(model, layers, rate):
    left = layers
    for layer in reversed(model.layers):
        counts = bool(layer.get_weights()) and not isinstance(layer, keras.layers.BatchNormalization)
        layer.trainable = counts and left > 0
        left -= counts
    model.compile(keras.optimizers.Adam(rate), keras.losses.SparseCategoricalCrossentropy(), metrics=["sparse_categorical_accuracy"])
    return model

# %% right: batch normalization is counted, and frozen
def fine_tune(model, layers, rate):
    weighted = [layer for layer in model.layers if layer.count_params()]
    for number, layer in enumerate(weighted):
        layer.trainable = number >= len(weighted) - layers and not isinstance(layer, keras.layers.BatchNormalization)
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% right: the whole model frozen first
def fine_tune(model, layers, rate):
    model.trainable = False
    model.trainable = True
    kinds = (keras.layers.Conv2D, keras.layers.Dense)
    counted = [layer for layer in model.layers if isinstance(layer, kinds)]
    for layer in model.layers:
        layer.trainable = any(layer is one for one in counted[-layers:])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["acc"])
    model.optimizer.learning_rate = rate
    return model

# %% wrong: not compiled anew
# told: it is not compiled anew
def fine_tune(model, layers, rate):
    counted = [layer for layer in model.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)]
    for layer in model.layers:
        layer.trainable = layer in counted[-layers:]
    return model

# %% wrong: layers without weights are counted
# told: layers without weights are counted
def fine_tune(model, layers, rate):
    for layer in model.layers:
        layer.trainable = False
    for layer in model.layers[-layers:]:
        layer.trainable = not isinstance(layer, keras.layers.BatchNormalization)
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: sets nothing free that came frozen
# told: layers without weights are counted
def fine_tune(model, layers, rate):
    weighted = [layer for layer in model.layers if layer.weights]
    for layer in weighted[:-layers]:
        layer.trainable = False
    for layer in model.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.trainable = False
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: the first layers
# told: the first layers can learn
def fine_tune(model, layers, rate):
    counted = [layer for layer in model.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)]
    for layer in model.layers:
        layer.trainable = layer in counted[:layers]
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: freezes the last ones
# told: the first layers can learn
def fine_tune(model, layers, rate):
    counted = [layer for layer in model.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)]
    for layer in model.layers:
        layer.trainable = layer in counted[:-layers]
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: nothing frozen
# told: batch normalization can learn
def fine_tune(model, layers, rate):
    for layer in model.layers:
        layer.trainable = True
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: all but batch normalization
# told: nothing is frozen
def fine_tune(model, layers, rate):
    for layer in model.layers:
        layer.trainable = not isinstance(layer, keras.layers.BatchNormalization)
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: frozen last
# told: everything is frozen
def fine_tune(model, layers, rate):
    for layer in [layer for layer in model.layers if layer.weights][-layers:]:
        layer.trainable = True
    model.trainable = False
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: batch normalization is set free, too
# told: batch normalization can learn
def fine_tune(model, layers, rate):
    counted = [layer for layer in model.layers if layer.weights]
    for layer in model.layers:
        layer.trainable = layer in counted[-layers:]
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: only the convolutions are counted
# told: the layers that can learn are not the last ones
def fine_tune(model, layers, rate):
    counted = [layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D)]
    for layer in model.layers:
        layer.trainable = layer in counted[-layers:]
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: a new model of the same layers
# told: other weights
def fine_tune(model, layers, rate):
    model = keras.models.clone_model(model)
    counted = [layer for layer in model.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)]
    for layer in model.layers:
        layer.trainable = layer in counted[-layers:]
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Adam as it comes
# told: the rate is another
def fine_tune(model, layers, rate):
    counted = [layer for layer in model.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)]
    for layer in model.layers:
        layer.trainable = layer in counted[-layers:]
    model.compile("adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: forgets to return it
def fine_tune(model, layers, rate):
    counted = [layer for layer in model.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)]
    for layer in model.layers:
        layer.trainable = layer in counted[-layers:]
    model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
