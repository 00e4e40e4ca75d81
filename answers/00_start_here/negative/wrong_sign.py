# The sign only.
# told: only the sign was changed
def negative(image):
    return -image
