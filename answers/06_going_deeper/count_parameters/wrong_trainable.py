# Only what can be trained.
# told: only what can be trained is counted
def count_parameters(model):
    return {layer.name: sum(int(np.prod(w.shape)) for w in layer.trainable_weights) for layer in model.layers}
