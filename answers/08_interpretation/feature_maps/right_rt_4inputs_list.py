# inputs as list, model called with training False.
def feature_maps(model, layer_name, images):
    layer = [l for l in model.layers if l.name == layer_name][0]
    part = keras.Model(inputs=[model.inputs[0]], outputs=[layer.output])
    out = part(keras.ops.convert_to_tensor(images), training=False)
    return keras.ops.convert_to_numpy(out[0] if isinstance(out, (list, tuple)) else out)
