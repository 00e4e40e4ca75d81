# The gradient by the last layer's weights.
# told: this is the gradient by the weights
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        score = model(batch)[0, category]
    gradient = tape.gradient(score, model.trainable_weights)[-2].numpy()
    return np.abs(gradient[:, category])[: image.size].reshape(image.shape[:2])
