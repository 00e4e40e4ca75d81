# Names and counts apart, then zipped; trainable and other weights added.
def count_parameters(model):
    names = [layer.name for layer in model.layers]
    counts = []
    for layer in model.layers:
        every = list(layer.trainable_weights) + list(layer.non_trainable_weights)
        counts.append(sum(int(keras.ops.size(weight)) for weight in every))
    return dict(zip(names, counts))
