# Recursion over steps.
import tensorflow as tf
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    def climb(x, n):
        if n == 0:
            return x
        with tf.GradientTape() as t:
            t.watch(x)
            a = tf.reduce_mean(cut(x), axis=(0, 1, 2))[filter_index]
        return climb(x + rate * t.gradient(a, x), n - 1)
    start = rng.standard_normal((1, *model.input_shape[1:]), dtype=np.float32)
    return climb(tf.constant(start), steps).numpy()[0]
