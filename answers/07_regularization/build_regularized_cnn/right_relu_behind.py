# ReLU behind the normalization, strides.
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(16, 3, strides=2, padding="same"),
        layers.BatchNormalization(),
        layers.ReLU(),
        layers.Conv2D(32, 3, padding="same", use_bias=False),
        layers.BatchNormalization(momentum=0.9),
        layers.Activation("relu"),
        layers.Flatten(),
        layers.Dropout(0.2),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
