# Layers added one by one, everything by objects.
def build_dense(n_pixels=784, n_categories=3):
    model = keras.models.Sequential()
    model.add(keras.layers.InputLayer(shape=(n_pixels,)))
    for _ in range(2):
        model.add(keras.layers.Dense(units=10, activation=keras.activations.relu))
    model.add(keras.layers.Dense(units=n_categories, activation=keras.activations.softmax))
    model.compile(
        optimizer=keras.optimizers.Adam(),
        loss=keras.losses.CategoricalCrossentropy(),
        metrics=[keras.metrics.CategoricalAccuracy()],
    )
    return model
