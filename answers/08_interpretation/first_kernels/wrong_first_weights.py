# The model's first array of weights, whatever layer it belongs to.
# told: a layer that is no Conv2D
def first_kernels(model):
    return model.get_weights()[0]
