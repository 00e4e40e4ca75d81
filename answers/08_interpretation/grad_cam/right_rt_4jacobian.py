# Jacobian of all scores, one row of it; list.
import tensorflow as tf
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[None]))
    j = tape.jacobian(scores, maps)[0, category, 0]
    heat = np.maximum(np.sum(maps[0] * np.mean(j, axis=(0, 1), keepdims=True), -1), 0)
    return (heat / heat.max()).tolist() if heat.any() else heat.tolist()
