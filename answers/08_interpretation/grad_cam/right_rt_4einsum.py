# einsum; weights as a tensor; divides safely.
import tensorflow as tf
def grad_cam(model, image, category, layer_name):
    part = keras.Model(inputs=model.inputs, outputs=[model.get_layer(layer_name).output, *model.outputs])
    with tf.GradientTape() as tape:
        maps, out = part(image[None].astype("float32"))
        score = out[:, category]
    alpha = tf.reduce_mean(tape.gradient(score, maps), axis=[1, 2])
    cam = tf.nn.relu(tf.einsum("nrcf,nf->rc", maps, alpha))
    return tf.math.divide_no_nan(cam, tf.reduce_max(cam)).numpy()
