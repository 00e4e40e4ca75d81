# Two models: maps of one call, scores of another.
import tensorflow as tf
def grad_cam(model, image, category, layer_name):
    cut = keras.Model(model.inputs, model.get_layer(layer_name).output)
    x = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as tape:
        maps = cut(x)
        score = model(x)[0, category]
    w = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ w, 0)
    return heat / heat.max() if heat.max() > 0 else heat
