# The mean over filters of the sum (then scaled: same?) but ReLU on each map first.
import tensorflow as tf
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[None]))
        score = scores[0, category]
    w = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() * w, 0).sum(-1)
    return heat / heat.max() if heat.max() > 0 else heat
