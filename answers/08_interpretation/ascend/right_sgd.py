# Plain SGD, downhill on the negative activation.
def ascend(model, layer_name, filter_index, steps, rate, rng):
    noise = rng.uniform(0.4, 0.6, size=(1, *model.inputs[0].shape[1:])).astype(np.float32)
    x = keras.Variable(noise)
    sgd = keras.optimizers.SGD(rate)
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = -tf.reduce_mean(cut(x.value)[..., filter_index])
        sgd.apply([tape.gradient(loss, x.value)], [x])
    return np.array(x)[0]
