# Whole numbers only.
# told: whole ones
def negative(image):
    return (1 - image).astype(int)
