# A network that says "face" to everything.
# told: it answers alike whatever the image
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid", kernel_initializer="zeros", bias_initializer="ones"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.0), loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=70, verbose=0)
    return model, history.history
