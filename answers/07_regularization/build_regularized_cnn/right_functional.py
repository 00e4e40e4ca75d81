# The functional API.
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    inputs = keras.Input(image_shape)
    x = inputs
    for filters in (6, 12):
        x = layers.Conv2D(filters, (5, 5), padding="same", activation="elu")(x)
        x = layers.BatchNormalization(axis=3)(x)
    x = layers.Dropout(rate=0.3)(layers.Flatten()(x))
    outputs = layers.Dense(n_categories)(x)
    model = keras.Model(inputs, layers.Softmax()(outputs))
    model.compile(keras.optimizers.Adam(), keras.losses.CategoricalCrossentropy(), metrics=["accuracy"])
    return model
