# Recursive; small noise around grey.
def _up(cut, k, n, rate, x):
    if n == 0:
        return x
    with tf.GradientTape() as t:
        t.watch(x); s = tf.reduce_mean(cut(x)[:, :, :, k])
    g = t.gradient(s, x)
    return _up(cut, k, n - 1, rate, x + rate * g)
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    x = tf.constant(0.5 + 0.1 * rng.uniform(-1, 1, model.inputs[0].shape[1:]), tf.float32)[None]
    return np.array(_up(cut, filter_index, steps, rate, x)[0])
