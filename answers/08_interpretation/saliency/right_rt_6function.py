# A tf.function.
def saliency(model, image, category):
    @tf.function
    def slope(x):
        with tf.GradientTape() as t:
            t.watch(x)
            s = tf.unstack(model(x), axis=1)[category]
        return t.gradient(s, x)
    g = np.asarray(slope(tf.convert_to_tensor(image.reshape(1, *image.shape))))
    return np.where(g < 0, -g, g).reshape(image.shape[:2])
