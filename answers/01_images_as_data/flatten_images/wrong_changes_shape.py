# Gives the caller's array a new shape.
# told: changed the array
def flatten_images(images):
    images.resize((len(images), images[0].size), refcheck=False)
    return images
