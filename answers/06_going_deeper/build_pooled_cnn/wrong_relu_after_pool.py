# ReLU behind the pooling.
# told: ReLU comes behind the pooling
def build_pooled_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same"), layers.MaxPool2D(), layers.ReLU(), layers.Conv2D(filters, 3, padding="same"), layers.MaxPool2D(), layers.ReLU(), layers.Flatten(), layers.Dense(n_categories), layers.Softmax()])
