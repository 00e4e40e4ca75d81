# In place, on a copy.
def negative(image):
    result = image.copy()
    result *= -1
    result += 1
    return result
