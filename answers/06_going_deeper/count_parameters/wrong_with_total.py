# An entry for the sum besides.
# told: an entry more than there are layers
def count_parameters(model):
    d = {l.name: l.count_params() for l in model.layers}
    d["total"] = sum(d.values())
    return d
