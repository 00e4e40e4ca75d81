# Takes the softmax off the caller's network.
def saliency(model, image, category):
    model.layers[-1].activation = keras.activations.linear
    b = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as t:
        t.watch(b); s = model(b)[0, category]
    return np.abs(t.gradient(s, b).numpy()[0, :, :, 0])
