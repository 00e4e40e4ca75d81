# All weights begin at 0: it never learns.
# told: all alike
def build_dense(n_pixels=784, n_categories=3):
    dense = lambda u, a: layers.Dense(u, activation=a, kernel_initializer="zeros")
    network = keras.Sequential([keras.Input((n_pixels,)), dense(10, "relu"), dense(10, "relu"), dense(n_categories, "softmax")])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
