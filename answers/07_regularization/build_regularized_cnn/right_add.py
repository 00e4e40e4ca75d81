# Layers added one by one, input_shape on the first.
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential()
    model.add(layers.Conv2D(4, kernel_size=3, activation="relu", padding="same", input_shape=image_shape))
    model.add(layers.BatchNormalization())
    model.add(layers.Conv2D(4, kernel_size=3, activation="relu"))
    model.add(layers.BatchNormalization())
    model.add(layers.Flatten())
    model.add(layers.Dropout(0.4))
    model.add(layers.Dense(n_categories))
    model.add(layers.Activation("softmax"))
    model.compile("adam", "categorical_crossentropy", metrics=["acc"])
    return model
