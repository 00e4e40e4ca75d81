# Prints the result.
# told: does the function end with `return`
def brighten(image, amount):
    print(np.clip(image.astype(int) + amount, 0, 255).astype(np.uint8))
