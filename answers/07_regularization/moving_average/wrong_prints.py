# Prints.
# told: does the function end with `return`?
def update_moving(moving, batch, momentum=0.99):
    print(momentum * moving + (1 - momentum) * batch)
