# A helper of his own called noise.
import tensorflow as tf
def noise(shape, rng):
    return tf.constant(rng.normal(size=(1, *shape)).astype(np.float32))
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    pixels = noise(model.inputs[0].shape[1:], rng)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            score = tf.reduce_mean(cut(pixels)[..., filter_index])
        pixels = pixels + rate * tape.gradient(score, pixels)
    return pixels.numpy()[0]
