# The slope by the weights.
def saliency(model, image, category):
    b = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as t:
        s = model(b)[0, category]
    return np.abs(t.gradient(s, model.trainable_weights[0]).numpy())
