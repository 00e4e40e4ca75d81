# One network for all.
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    global regularized
    if "regularized" not in globals():
        regularized = keras.Sequential([keras.Input(image_shape), layers.Conv2D(8, 3, activation="relu"), layers.BatchNormalization(), layers.Conv2D(8, 3, activation="relu"), layers.BatchNormalization(), layers.Flatten(), layers.Dropout(0.5), layers.Dense(n_categories, activation="softmax")])
        regularized.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return regularized
