# Replaces the optimizer that the model came with.
# told: it is not the loss of this model
def train_dense(model, images, labels, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.1), loss="categorical_crossentropy", metrics=["accuracy"])
    return model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.2, verbose=0)
