# The model's first array of weights, whatever layer it belongs to.
# told: it should work where a layer with weights stands before it
def first_kernels(model):
    return model.get_weights()[0]
