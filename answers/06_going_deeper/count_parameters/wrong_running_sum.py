# A running sum.
# told: sums over all layers so far
def count_parameters(model):
    t, d = 0, {}
    for l in model.layers:
        t += l.count_params(); d[l.name] = t
    return d
