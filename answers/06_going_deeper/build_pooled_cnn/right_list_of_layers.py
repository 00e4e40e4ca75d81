# A list that is made longer by blocks; compiled too.
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    def block():
        return [layers.Conv2D(filters, 3, activation="relu", padding="same"), layers.MaxPooling2D((2, 2))]

    stack = [keras.Input(shape=image_shape)] + block() + block()
    stack += [layers.Flatten(), layers.Dense(n_categories), layers.Softmax()]
    model = keras.Sequential(stack)
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return model
