# The gradient is taken once, and gone along for all steps.
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    x = tf.constant(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype("float32"))
    with tf.GradientTape() as t:
        t.watch(x); s = tf.reduce_mean(cut(x)[..., filter_index])
    return (x + steps * rate * t.gradient(s, x)).numpy()[0]
