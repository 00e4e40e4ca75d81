# The middle place of the map only.
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    x = tf.constant(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype("float32"))
    for _ in range(steps):
        with tf.GradientTape() as t:
            t.watch(x); s = cut(x)[0, 0, 0, filter_index]
        x = x + rate * t.gradient(s, x)
    return x.numpy()[0]
