# Returns the network of seven.
# told: shape of one answer
def train_transfer(network, images, labels):
    return network
