# Freezes the layer on the way.
def first_kernels(model):
    for l in model.layers:
        if isinstance(l, layers.Conv2D):
            l.trainable = False
            return l.get_weights()[0]
