# padding outside the layer's brackets.
# told: TypeError
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential([keras.Input(image_shape)])
    network.add(layers.Conv2D(filters, 3, activation='relu'), padding='same')
    return network
