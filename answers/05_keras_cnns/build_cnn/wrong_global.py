# Gives away the chapter's network of the lesson.
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return first_network()
