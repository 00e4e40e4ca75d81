# Freezes the network on the way.
def saliency(model, image, category):
    model.trainable = False
    b = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as t:
        t.watch(b); s = model(b)[0, category]
    return np.abs(t.gradient(s, b).numpy()[0, :, :, 0])
