# Prints the labels.
# told: does the function end with `return`
def decode(encoded, categories):
    print(np.array(categories)[encoded.argmax(axis=1)])
