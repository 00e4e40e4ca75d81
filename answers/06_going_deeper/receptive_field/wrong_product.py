# Kernels multiplied.
# told: the kernels' sizes are multiplied
def receptive_field(layers):
    return int(np.prod([kernel for kernel, _ in layers]))
