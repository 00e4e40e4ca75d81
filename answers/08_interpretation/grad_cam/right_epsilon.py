# Sums in place of means, and a tiny number against dividing by 0.
def grad_cam(model, image, category, layer_name):
    both = keras.Model(inputs=model.inputs, outputs=[model.get_layer(layer_name).output, model.output])
    with tf.GradientTape() as tape:
        maps, scores = both(np.expand_dims(image, 0))
        score = tf.gather(scores, category, axis=1)
    weights = tf.reduce_sum(tape.gradient(score, maps), axis=[1, 2])[0]
    heat = tf.maximum(tf.linalg.matvec(maps[0], weights), 0)
    return (heat / (tf.reduce_max(heat) + 1e-9)).numpy()
