# A class activation map by the last layer's weights: right only where maps are pooled to one number.
# told: stopped with
def grad_cam(model, image, category, layer_name):
    maps = keras.Model(model.inputs, model.get_layer(layer_name).output)(tf.constant(image[None])).numpy()[0]
    heat = np.maximum(maps @ model.layers[-1].get_weights()[0][:, category], 0)
    return heat / heat.max() if heat.max() > 0 else heat
