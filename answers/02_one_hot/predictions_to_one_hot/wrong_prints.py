# Prints the result.
# told: does the function end with `return`
def predictions_to_one_hot(probabilities):
    print(np.eye(probabilities.shape[1])[probabilities.argmax(axis=1)])
