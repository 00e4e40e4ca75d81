# Prints the network.
# told: The answer should have 2 parts
def train_fashion_ten(images, labels):
    print(keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(10, activation="softmax")]))
