# The functional API, strides, RMSprop, a validation part split off by hand, the History itself.
def train_faces(images, labels):
    count = len(images) // 5
    inputs = keras.Input(shape=(25, 25, 1))
    x = layers.Conv2D(16, 5, strides=2, activation="relu")(inputs)
    x = layers.Flatten()(x)
    outputs = layers.Dense(1, activation="sigmoid")(x)
    model = keras.Model(inputs, outputs)
    model.compile(
        optimizer=keras.optimizers.RMSprop(0.002), loss=keras.losses.BinaryCrossentropy(), metrics=["accuracy"]
    )
    history = model.fit(
        images[count:],
        labels[count:],
        validation_data=(images[:count], labels[:count]),
        batch_size=4,
        epochs=10,
        verbose=0,
    )
    return model, history
