# TensorFlow's tape, in float32; tensors as the result.
def gradients(x, y, w1, w2):
    v1, v2 = tf.Variable(w1), tf.Variable(w2)
    with tf.GradientTape() as tape:
        loss = (v2 * tf.sigmoid(v1 * x) - y) ** 2
    return tape.gradient(loss, [v1, v2])
