# einsum; relu of Keras; np.divide with where.
def grad_cam(model, image, category, layer_name, epsilon=0.0):
    both = keras.Model(model.inputs, (model.get_layer(layer_name).output, model.outputs[0]))
    with tf.GradientTape() as t:
        a, y = both(image[None])
        s = tf.reduce_sum(y[:, category])
    g = t.gradient(s, a)
    cam = tf.nn.relu(tf.einsum("bhwf,bf->hw", a, tf.reduce_mean(g, axis=(1, 2)))).numpy()
    return np.divide(cam, cam.max(), out=np.zeros_like(cam), where=cam.max() > 0)
