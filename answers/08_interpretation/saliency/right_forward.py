# Forward mode: one direction for each pixel.
def saliency(model, image, category):
    x = tf.constant(image[np.newaxis])
    result = np.zeros(image.shape[:2])
    for r, c in np.ndindex(*result.shape):
        direction = np.zeros_like(image[np.newaxis])
        direction[0, r, c, 0] = 1
        with tf.autodiff.ForwardAccumulator(x, tf.constant(direction)) as accumulator:
            score = model(x)[0, category]
        result[r, c] = abs(float(accumulator.jvp(score)))
    return result
