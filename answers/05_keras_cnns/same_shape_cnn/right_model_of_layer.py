# A functional network of the layer alone, its activation an object.
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    picture = keras.Input(shape=image_shape)
    return keras.Model(picture, layers.Conv2D(filters, 3, padding="same", activation=layers.ReLU())(picture))
