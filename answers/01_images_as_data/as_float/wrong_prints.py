# Prints the result.
# told: does the function end with `return`
def as_float(image):
    print((image / 255).astype(np.float32))
