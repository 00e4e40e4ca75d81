# Always layers[0].
# told: IndexError
def first_kernels(model):
    return model.layers[0].get_weights()[0]
