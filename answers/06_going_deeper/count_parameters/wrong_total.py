# The whole network's number.
# told: it should be a dict
def count_parameters(model):
    return model.count_params()
