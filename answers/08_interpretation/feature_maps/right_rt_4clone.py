# A clone with copied weights, cut.
def feature_maps(model, layer_name, images):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    return keras.Model(copy.inputs, copy.get_layer(layer_name).output).predict(np.array(images), batch_size=1, verbose=0)
