# A Keras operation on a batch of one.
def filter_response(image, kernel):
    batch = np.asarray(image, dtype=np.float32)[np.newaxis, :, :, np.newaxis]
    weights = np.asarray(kernel, dtype=np.float32)[:, :, np.newaxis, np.newaxis]
    return keras.ops.convert_to_numpy(keras.ops.conv(batch, weights, padding="valid"))[0, :, :, 0]
