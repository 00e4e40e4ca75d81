# Returns the network of seven.
# told: one unit for each category
def train_transfer(network, images, labels):
    return network
