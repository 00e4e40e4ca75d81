# Kept between 0 and 1 after each step.
# told: scaled or clipped
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    image = rng.random((1, *model.inputs[0].shape[1:]), dtype=np.float32)
    for _ in range(steps):
        x = tf.convert_to_tensor(image)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_mean(cut(x)[..., filter_index])
        gradient = tape.gradient(score, x).numpy()
        image = np.clip(image + rate * gradient / (gradient.std() + 1e-8), 0, 1)
    return image[0]
