# A helper of his own called activation.
import tensorflow as tf
def activation(cut, pixels, filter_index):
    return tf.reduce_mean(cut(pixels)[..., filter_index])
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = tf.constant(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = activation(cut, pixels, filter_index)
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]
