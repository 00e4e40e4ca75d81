# Every setting written out.
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = keras.Sequential()
    model.add(keras.layers.InputLayer(shape=image_shape))
    model.add(keras.layers.Conv2D(filters=filters, kernel_size=(3, 3), strides=(1, 1), padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(pool_size=(2, 2), strides=(2, 2), padding="valid"))
    model.add(keras.layers.Conv2D(filters=filters, kernel_size=(3, 3), strides=(1, 1), padding="same", activation="relu"))
    model.add(keras.layers.MaxPooling2D(pool_size=(2, 2), strides=2))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_categories, activation="softmax"))
    return model
