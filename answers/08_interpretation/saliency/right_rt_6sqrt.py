# sqrt of the square.
class S:
    def __call__(self, model, image, category):
        b = keras.ops.convert_to_tensor(image)[None]
        with tf.GradientTape() as t:
            t.watch(b)
            s = model(b)[0][category]
        return np.sqrt(np.square(t.gradient(s, b)[0, :, :, 0].numpy()))
saliency = S()
