# Takes the gradient once, and goes along it for all steps.
# told: the gradient is taken once
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    noise = rng.normal(size=(1, *model.inputs[0].shape[1:]))
    pixels = tf.convert_to_tensor(noise.astype(np.float32))
    with tf.GradientTape() as tape:
        tape.watch(pixels)
        score = tf.reduce_mean(cut(pixels)[..., filter_index])
    return (pixels + steps * rate * tape.gradient(score, pixels)).numpy()[0]
