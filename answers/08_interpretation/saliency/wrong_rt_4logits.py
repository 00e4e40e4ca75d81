# The slope of what goes into softmax.
import tensorflow as tf
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        x = batch
        for l in [l for l in model.layers[:-1] if not isinstance(l, keras.layers.InputLayer)]:
            x = l(x)
        score = (x @ model.layers[-1].kernel)[0, category]
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
