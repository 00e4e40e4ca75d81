# %% right: From the top down: how many numbers of the layer below
def receptive_field(layers):
    seen = 1
    for kernel, stride in reversed(layers):
        seen = (seen - 1) * stride + kernel
    return seen

# %% right: Two variables, from the image upwards
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        seen = seen + (kernel - 1) * step
        step = step * stride
    return seen

# %% right: A product of strides for each layer
def receptive_field(layers):
    kernels, strides = np.array(layers).T
    steps = np.cumprod(np.concatenate([[1], strides[:-1]]))
    return 1 + ((kernels - 1) * steps).sum()

# %% right: The last layer, then all others
def receptive_field(layers, numbers=1):
    if not layers:
        return numbers
    *below, (kernel, stride) = layers
    return receptive_field(below, stride * (numbers - 1) + kernel)

# %% right: Keeps a set of the places that are seen
def receptive_field(layers):
    places = {0}
    for kernel, stride in layers[::-1]:
        places = {place * stride + offset for place in places for offset in range(kernel)}
    return max(places) - min(places) + 1

# %% wrong: Pixels of the square
# told: this is the number of pixels in a square
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        seen += (kernel - 1) * step
        step *= stride
    return seen**2

# %% wrong: Empties the list
# told: the list was changed
def receptive_field(layers):
    seen = 1
    while layers:
        kernel, stride = layers.pop()
        seen = (seen - 1) * stride + kernel
    return seen

# %% wrong: Begins with the first layer's kernel and forgets its stride
# told: the first layer's stride is left out
def receptive_field(layers):
    seen, step = layers[0][0], 1
    for k, s in layers[1:]:
        seen += (k - 1) * step; step *= s
    return seen

# %% wrong: A float
# told: float for an int
def receptive_field(layers):
    seen, step = 1.0, 1.0
    for kernel, stride in layers:
        seen += (kernel - 1) * step
        step *= stride
    return seen

# %% wrong: The worked examples
# told: other value
def receptive_field(layers):
    return 7 if layers[1] == (3, 1) else 8

# %% wrong: Right for kernels of 3 and poolings of 2 only
# told: other value
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        if stride == 1:
            seen += 2 * step
        else:
            seen += step
            step *= 2
    return seen

# %% wrong: The step is the stride right before, not the product of all
# told: only the stride of the layer right before counts
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        seen += (kernel - 1) * step
        step = stride
    return seen

# %% wrong: The formula for going down, used going up
# told: the layers are gone through in the wrong order
def receptive_field(layers):
    seen = 1
    for kernel, stride in layers:
        seen = (seen - 1) * stride + kernel
    return seen

# %% wrong: The step changes before the layer is counted
# told: a layer's own stride counts for itself
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        step *= stride
        seen += (kernel - 1) * step
    return seen

# %% wrong: Prints and returns nothing
# told: none for a value
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        seen += (kernel - 1) * step
        step *= stride
    print(seen)

# %% wrong: Kernels multiplied
# told: the kernels' sizes are multiplied
def receptive_field(layers):
    return int(np.prod([kernel for kernel, _ in layers]))

# %% wrong: Begins with nothing seen
# told: it is counted from 0
def receptive_field(layers):
    seen, step = 0, 1
    for k, s in layers:
        seen += (k - 1) * step; step *= s
    return seen

# %% wrong: Steps are added, not multiplied
# told: other value
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        seen += (kernel - 1) * step
        step += stride - 1
    return seen

# %% wrong: Strides are ignored
# told: the strides are ignored
def receptive_field(layers):
    return 1 + sum(kernel - 1 for kernel, stride in layers)

# %% wrong: Kernels added
# told: the kernels' sizes are added
def receptive_field(layers):
    return sum(kernel for kernel, _ in layers)

# %% wrong: Adds the whole kernel times the step
# told: each layer adds its whole kernel
def receptive_field(layers):
    seen, step = 1, 1
    for k, s in layers:
        seen += k * step; step *= s
    return seen

# %% wrong: Turns the list that it was given round
# told: the list was changed
def receptive_field(layers):
    seen = 1
    layers.reverse()
    for kernel, stride in layers:
        seen = (seen - 1) * stride + kernel
    return seen
