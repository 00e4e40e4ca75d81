# Prints the result.
# told: does the function end with `return`
def to_grey(image):
    print(image @ np.array([0.2125, 0.7154, 0.0721]))
