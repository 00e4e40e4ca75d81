# A network with two outputs.
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]))
        score = scores[:, category]
    weights = tf.reduce_mean(tape.gradient(score, maps), axis=(0, 1, 2))
    heat = tf.nn.relu(tf.reduce_sum(maps[0] * weights, axis=-1)).numpy()
    if heat.max() > 0:
        heat = heat / heat.max()
    return heat
