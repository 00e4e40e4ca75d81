# Prints in place of returning.
# told: does the function end with `return`?
def negative(image):
    print(1 - image)
