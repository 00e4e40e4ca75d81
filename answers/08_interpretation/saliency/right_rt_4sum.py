# The sum over a batch's scores, output_gradients.
import tensorflow as tf
def saliency(model, image, category):
    batch = tf.convert_to_tensor(np.array([image]))
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(batch)
        out = model(batch)
    return np.abs(np.sqrt(np.square(tape.gradient(out, batch, output_gradients=tf.one_hot([category], out.shape[-1])))))[0, :, :, 0]
