# Activations as layers of their own.
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input(shape=(n_pixels,)),
            layers.Dense(10),
            layers.ReLU(),
            layers.Dense(10),
            layers.Activation("relu"),
            layers.Dense(n_categories),
            layers.Softmax(),
        ]
    )
    model.compile(optimizer="adam", loss=keras.losses.categorical_crossentropy, metrics=["acc"])
    return model
