# Adds the whole kernel times the step.
# told: each layer adds its whole kernel
def receptive_field(layers):
    seen, step = 1, 1
    for k, s in layers:
        seen += k * step; step *= s
    return seen
