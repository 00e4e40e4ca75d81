# The image is a float64 NumPy array between the steps.
import tensorflow as tf
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    image = rng.random(model.inputs[0].shape[1:])
    for _ in range(steps):
        t = tf.convert_to_tensor(image[None], tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(t)
            s = tf.reduce_mean(cut(t)[0, ..., filter_index])
        image = image + rate * tape.gradient(s, t).numpy()[0]
    return image
