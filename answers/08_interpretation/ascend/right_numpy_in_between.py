# NumPy between the steps, in float64; divided by its root mean square.
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    image = rng.random(tuple(model.inputs[0].shape)[1:])
    for _ in range(steps):
        batch = tf.convert_to_tensor(image[np.newaxis], tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(batch)
            score = tf.math.reduce_mean(cut(batch), axis=(0, 1, 2))[filter_index]
        gradient = tape.gradient(score, batch).numpy()[0]
        image = image + rate * gradient / (np.sqrt(np.mean(gradient**2)) + 1e-5)
    return image
