# Climbs the network's last output's unit.
import tensorflow as tf
def ascend(model, layer_name, filter_index, steps, rate, rng):
    x = tf.convert_to_tensor(rng.normal(size=(1, *model.inputs[0].shape[1:])).astype(np.float32))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(x)
            s = model(x)[0, filter_index % model.output_shape[-1]]
        x = x + rate * tape.gradient(s, x)
    return x.numpy()[0]
