# Gives a grey image a channel axis first, then treats all alike.
def describe(image):
    height, width, channels = np.atleast_3d(image).shape
    return dict(height=height, width=width, channels=channels, pixels=height * width, values=height * width * channels)
