# where in place of if.
import tensorflow as tf
def grad_cam(model, image, category, layer_name, eps=0.0):
    both = keras.Model(model.inputs[0], [model.get_layer(layer_name).output, model.output])
    x = tf.Variable(image[np.newaxis])
    with tf.GradientTape() as tape:
        maps, scores = both(x, training=False)
        tape_score = tf.tensordot(scores[0], tf.one_hot(category, scores.shape[-1]), 1)
    w = tape.gradient(tape_score, maps).numpy().mean((0, 1, 2))
    s = np.tensordot(maps[0].numpy(), w, axes=1)
    s = np.where(s > 0, s, 0)
    return np.divide(s, s.max(), out=np.zeros_like(s), where=s.max() > 0)
