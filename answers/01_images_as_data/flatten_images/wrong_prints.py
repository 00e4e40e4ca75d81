# Prints the result.
# told: does the function end with `return`
def flatten_images(images):
    print(images.reshape(len(images), -1))
