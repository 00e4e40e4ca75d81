# The sign of the gradient only.
import tensorflow as tf
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    x = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(x)
            s = tf.reduce_mean(cut(x)[..., filter_index])
        x = x + rate * tf.sign(tape.gradient(s, x))
    return x.numpy()[0]
