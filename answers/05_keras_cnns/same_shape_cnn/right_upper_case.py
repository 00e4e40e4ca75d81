# Settings by position, in capitals; a second network behind.
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    head = keras.Sequential([layers.GlobalAveragePooling2D(), layers.Dense(2)])
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, (3, 3), (1, 1), "SAME", activation="relu"), head])
