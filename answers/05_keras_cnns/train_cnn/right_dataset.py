# Batches made by tf.data.
import tensorflow as tf


def train_cnn(model, images, labels, epochs, batch_size=10):
    count = int(len(images) * 0.8)
    known = tf.data.Dataset.from_tensor_slices((images[:count], labels[:count])).shuffle(count).batch(batch_size)
    held_back = tf.data.Dataset.from_tensor_slices((images[count:], labels[count:])).batch(batch_size)
    return model.fit(known, validation_data=held_back, epochs=epochs, verbose=0)
