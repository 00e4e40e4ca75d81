# Goes through the layers and watches the maps.
import tensorflow as tf
def grad_cam(model, image, category, layer_name):
    x = tf.convert_to_tensor(image[None])
    with tf.GradientTape() as tape:
        for layer in [l for l in model.layers if not isinstance(l, keras.layers.InputLayer)]:
            x = layer(x)
            if layer.name == layer_name:
                maps = x
                tape.watch(maps)
        score = x[0, category]
    g = tape.gradient(score, maps)[0].numpy()
    heat = sum(g[..., i].mean() * maps[0, ..., i].numpy() for i in range(g.shape[-1]))
    heat = np.clip(heat, 0, None)
    return heat / (heat.max() or 1)
