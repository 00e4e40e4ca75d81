# Noise of whole numbers divided, while loop.
import tensorflow as tf
def ascend(model, layer_name, filter_index, steps, rate, rng):
    h, w, c = model.input_shape[1:]
    x = tf.constant(rng.integers(0, 256, (1, h, w, c)) / 255, dtype=tf.float32)
    f = keras.Model(model.inputs, model.get_layer(layer_name).output[..., filter_index])
    while steps > 0:
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = tf.reduce_mean(f(x))
        x += rate * tape.gradient(y, x)
        steps -= 1
    return np.array(x[0])
