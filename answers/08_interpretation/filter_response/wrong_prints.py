# Prints in place of returning.
# told: does the function end with `return`?
def filter_response(image, kernel):
    print(convolution(image, kernel))
