# Keras's own layers pad and crop; keras.ops compares.
def shift_tolerance(model, images, shift):
    moved = layers.ZeroPadding2D(((0, 0), (shift, 0)))(images)[:, :, : images.shape[2]]
    same = keras.ops.argmax(model(images), axis=1) == keras.ops.argmax(model(moved), axis=1)
    return float(keras.ops.mean(keras.ops.cast(same, "float32")))
