# Gives up at the first layer that is no Conv2D.
# told: and none before it
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            return layer.get_weights()[0]
        else:
            return None
