# Down the negative mean.
import tensorflow as tf
def ascend(model, layer_name, filter_index, steps, rate, rng):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    x = tf.convert_to_tensor(np.float32(rng.normal(0.5, 0.1, (1, *model.inputs[0].shape[1:]))))
    for step in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(x)
            loss = -tf.reduce_mean(cut(x)[..., filter_index])
        grad = tape.gradient(loss, x)
        x = x - rate * grad / tf.math.reduce_std(grad) if tf.math.reduce_std(grad) > 0 else x
    return tf.squeeze(x, 0).numpy()
