# Prints the result.
# told: does the function end with `return`
def keep_channel(image, channel):
    result = np.zeros_like(image)
    result[:, :, channel] = image[:, :, channel]
    print(result)
