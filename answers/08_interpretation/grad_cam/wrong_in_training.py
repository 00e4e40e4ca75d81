# Calls the network as in training.
# told: as in training
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.outputs[0]])
    with tf.GradientTape() as tape:
        maps, scores = both(tf.convert_to_tensor(image[np.newaxis]), training=True)
        score = scores[0, category]
    weights = tape.gradient(score, maps)[0].numpy().mean(axis=(0, 1))
    heat = np.maximum(maps[0].numpy() @ weights, 0)
    return heat / heat.max() if heat.max() > 0 else heat
