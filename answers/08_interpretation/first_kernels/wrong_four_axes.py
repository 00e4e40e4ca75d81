# The first array of weights with four axes: also that of a DepthwiseConv2D.
# told: a layer that is no Conv2D
def first_kernels(model):
    return [array for array in model.get_weights() if array.ndim == 4][0]
