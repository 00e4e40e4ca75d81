# Prints in place of returning.
# told: does the function end with `return`?
def dense_layer(inputs, weights, bias, activation):
    print(activation(inputs @ weights + bias))
