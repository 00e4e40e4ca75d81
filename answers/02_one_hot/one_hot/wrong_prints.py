# Prints the result.
# told: does the function end with `return`
def one_hot(labels, categories):
    print((np.array(labels)[:, None] == np.array(categories)).astype(float))
