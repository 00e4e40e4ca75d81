# A variable, assign_add; uniform noise around 0.5.
import tensorflow as tf
def ascend(model, layer_name, filter_index, steps, rate, rng, eps=1e-8):
    layer = model.get_layer(layer_name)
    cut = keras.Model(model.inputs[0], layer.output)
    x = tf.Variable(rng.uniform(0.4, 0.6, size=(1,) + tuple(model.inputs[0].shape[1:])).astype("float32"))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = keras.ops.mean(cut(x)[:, :, :, filter_index])
        g = tape.gradient(loss, x)
        x.assign_add(rate * g / (np.std(g) + eps))
    return x.numpy()[0]
