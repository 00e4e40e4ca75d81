# A loop that stops at the first Conv2D.
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, keras.layers.Conv2D):
            return layer.get_weights()[0]
