# Keeps the channel axis.
# told: the channel axis is kept
def to_grey(image):
    return (image * [0.2125, 0.7154, 0.0721]).sum(axis=2, keepdims=True)
