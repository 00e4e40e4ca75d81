# Looks for values that went the wrong way: right until the amount passes 255.
def brighten(image, amount):
    result = image + np.array(amount).astype(np.uint8)
    if amount >= 0:
        result[result < image] = 255
    else:
        result[result > image] = 0
    return result
