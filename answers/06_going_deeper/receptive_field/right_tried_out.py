# Keeps a set of the places that are seen.
def receptive_field(layers):
    places = {0}
    for kernel, stride in layers[::-1]:
        places = {place * stride + offset for place in places for offset in range(kernel)}
    return max(places) - min(places) + 1
