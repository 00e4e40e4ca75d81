# keras.Model with a list of one output; called as a tensor, turned to NumPy.
def feature_maps(model, layer_name, images, batch_size=8):
    cut = keras.Model(inputs=model.inputs, outputs=[model.get_layer(layer_name).output])
    return np.concatenate([np.asarray(cut(images[i:i + 1], training=False)) for i in range(len(images))])
