# A variable and assign_add.
def ascend(model, layer_name, filter_index, steps, rate, rng, spread=False):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    x = tf.Variable(rng.standard_normal((1, *model.input_shape[1:])).astype("float32"))
    for _ in range(steps):
        with tf.GradientTape() as t:
            s = tf.reduce_mean(cut(x)[0, ..., filter_index])
        x.assign_add(rate * t.gradient(s, x))
    return x.numpy()[0]
