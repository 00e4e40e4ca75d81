# fit takes batch_size in third place, epochs in fourth.
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs, batch_size, verbose=0, validation_split=0.2)
