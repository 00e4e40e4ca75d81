# Prints the model.
# told: does the function end with `return`?
def train_transfer(network, images, labels):
    print(build_transfer(network, 3))
