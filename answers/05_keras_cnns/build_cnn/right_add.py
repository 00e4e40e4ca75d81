# Layer after layer with add, names imported as older tutorials do.
from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Sequential


def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = Sequential()
    model.add(Input(image_shape))
    model.add(Conv2D(filters, (3, 3), activation="relu"))
    model.add(Flatten())
    model.add(Dense(n_categories, activation="softmax"))
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return model
