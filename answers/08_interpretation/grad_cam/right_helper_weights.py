# Helpers of his own called weights and scaled.
import tensorflow as tf
def weights(gradient):
    return gradient[0].numpy().mean(axis=(0, 1))
def scaled(heat, largest):
    return heat / largest if largest > 0 else heat
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[None]))
        score = scores[0, category]
    heat = np.maximum(maps[0].numpy() @ weights(tape.gradient(score, maps)), 0)
    return scaled(heat, heat.max())
