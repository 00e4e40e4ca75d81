# Validates on other faces than those it was given, with the labels of the chapter.
# told: validated on other images or labels
def train_faces(images, labels):
    held_images, held_labels = faces[:200:3], is_face[:200:3]
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Conv2D(16, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy", metrics=["accuracy"])
    validation_data = (held_images, held_labels)
    history = model.fit(images, labels, validation_data=validation_data, batch_size=5, epochs=10, verbose=0)
    return model, history.history
