# Prints in place of returning.
# told: does the function end with `return`?
def softmax(z):
    print(special.softmax(z, axis=-1))
