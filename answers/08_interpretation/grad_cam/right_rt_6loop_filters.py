# A loop over the filters; zeros by a condition.
def grad_cam(model, image, category, layer_name):
    both = keras.Model(model.inputs, [model.get_layer(layer_name).output, model.output])
    with tf.GradientTape() as t:
        maps, out = both(np.expand_dims(image, axis=0))
        score = out[0][category]
    grads = t.gradient(score, maps).numpy()[0]
    total = np.zeros(grads.shape[:2])
    for k in range(grads.shape[-1]):
        total += grads[..., k].mean() * maps.numpy()[0, ..., k]
    total[total < 0] = 0
    return np.zeros(total.shape) if not total.any() else total / np.max(total)
