# predict_on_batch.
def feature_maps(model, layer_name, images, batch_size=7):
    return keras.models.Model(model.inputs, model.get_layer(name=layer_name).output).predict_on_batch(images)
