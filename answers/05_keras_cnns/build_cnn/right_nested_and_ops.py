# A network inside a network, a Reshape that flattens, and operations of keras.ops.
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    eye = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, strides=1, padding="valid")])
    inputs = keras.Input(shape=image_shape)
    row = layers.Reshape((-1,))(keras.ops.relu(eye(inputs)))
    network = keras.Model(inputs=inputs, outputs=keras.ops.softmax(layers.Dense(n_categories)(row)))
    network.compile(optimizer=keras.optimizers.Adam(), loss="CategoricalCrossentropy", metrics=["acc"])
    return network
