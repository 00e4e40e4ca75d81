# Batches by tf.data.
def train_dense(model, images, labels, epochs):
    rows = images.reshape(images.shape[0], -1)
    known = int(len(rows) * 0.8)
    data = tf.data.Dataset.from_tensor_slices((rows[:known], labels[:known])).shuffle(known, seed=1).batch(16)
    held_back = tf.data.Dataset.from_tensor_slices((rows[known:], labels[known:])).batch(16)
    return model.fit(data, validation_data=held_back, epochs=epochs, verbose=0)
