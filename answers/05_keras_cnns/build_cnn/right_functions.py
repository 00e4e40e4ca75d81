# Functions in place of names; a Reshape with -1; the list of layers made first.
import keras
from keras import layers


def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    stack = [keras.Input(image_shape)]
    stack.append(layers.Convolution2D(filters, (3, 3), activation=keras.activations.relu))
    stack.append(layers.Reshape((-1,)))
    stack.append(layers.Dense(n_categories, activation=keras.ops.softmax))
    model = keras.Sequential(stack)
    model.compile(keras.optimizers.Adam(), keras.losses.categorical_crossentropy, metrics=[keras.metrics.CategoricalAccuracy()])
    return model
