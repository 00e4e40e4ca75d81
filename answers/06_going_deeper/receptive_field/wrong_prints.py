# Prints and returns nothing.
# told: does the function end with `return`
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        seen += (kernel - 1) * step
        step *= stride
    print(seen)
