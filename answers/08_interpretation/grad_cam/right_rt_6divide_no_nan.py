# tf.math.divide_no_nan.
def grad_cam(model, image, category, layer_name):
    both = keras.Model(inputs=model.inputs, outputs=[model.get_layer(layer_name).output, *model.outputs])
    x = tf.constant(image)[tf.newaxis]
    with tf.GradientTape() as t:
        a, y = both(x, training=False)
        s = y[0, category]
    w = tf.reduce_mean(t.gradient(s, a), axis=[0, 1, 2])
    c = tf.maximum(tf.reduce_sum(a[0] * w, axis=-1), 0)
    return tf.math.divide_no_nan(c, tf.reduce_max(c)).numpy()
