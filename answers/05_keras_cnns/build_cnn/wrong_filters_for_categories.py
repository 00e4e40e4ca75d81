# Kernels and categories in each other's place.
# told: categories have changed places
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(n_categories, 3, activation="relu"), layers.Flatten(), layers.Dense(filters, "softmax")])
    m.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return m
