# The plain gradient of a sub-model's map; uniform noise.
def ascend(model, layer_name, filter_index, steps, rate, rng):
    image = rng.random(model.input_shape[1:])
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    for _ in range(steps):
        x = tf.Variable(image[np.newaxis].astype(np.float32))
        with tf.GradientTape() as tape:
            score = tf.math.reduce_mean(cut(x), axis=(0, 1, 2))[filter_index]
        image = image + rate * tape.gradient(score, x).numpy()[0]
    return image
