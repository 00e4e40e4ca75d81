# A dot product of shifted arrays.
def dense_parameters(layer_sizes):
    sizes = np.array(layer_sizes)
    return (sizes[:-1] + 1) @ sizes[1:]
