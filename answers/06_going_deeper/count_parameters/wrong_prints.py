# Prints and returns nothing.
# told: should be a dict
def count_parameters(model):
    for layer in model.layers:
        print(layer.name, layer.count_params())
