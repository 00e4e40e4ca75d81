# A Flatten that has nothing to do.
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            layers.Input((n_pixels,)),
            layers.Flatten(),
            layers.Dense(10, activation="relu", kernel_initializer="he_normal"),
            layers.Dense(10, activation=tf.nn.relu),
            layers.Dense(n_categories, activation=tf.nn.softmax),
        ]
    )
    model.compile(optimizer="Adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
