# Keras's layer.
def batch_norm(x, gamma, beta, epsilon=1e-3):
    layer = keras.layers.BatchNormalization(epsilon=epsilon)
    layer.build(x.shape)
    layer.set_weights([gamma, beta, x.mean(axis=0), x.var(axis=0)])
    return np.asarray(layer(x.astype("float32"), training=False))
