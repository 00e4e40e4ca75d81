# Also takes a training step.
import tensorflow as tf
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    for v, g in zip(model.trainable_variables, tape.gradient(score, model.trainable_variables)):
        v.assign_add(0.001 * g)
    return np.abs(tape.gradient(score, batch).numpy()[0, :, :, 0])
