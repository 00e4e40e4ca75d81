# Returns nothing.
# told: does the function end with `return`?
def train_transfer(network, images, labels):
    build_transfer(network, 3)
