# predict_on_batch.
def feature_maps(model, layer_name, images):
    layer = next(l for l in model.layers if l.name == layer_name)
    return keras.Model(model.inputs, layer.output).predict_on_batch(images)
