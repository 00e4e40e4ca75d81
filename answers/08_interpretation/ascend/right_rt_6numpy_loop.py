# The image is kept in NumPy, float64, between steps; divided by its spread.
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    image = rng.random(tuple(model.inputs[0].shape)[1:])
    for step in range(steps):
        b = tf.convert_to_tensor(image[np.newaxis], tf.float32)
        with tf.GradientTape() as t:
            t.watch(b)
            s = tf.math.reduce_mean(cut(b), axis=(0, 1, 2))[filter_index]
        g = t.gradient(s, b).numpy()[0]
        image = image + rate * g / (g.std() + 1e-8)
    return image
