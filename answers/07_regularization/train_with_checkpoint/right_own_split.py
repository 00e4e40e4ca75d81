# Its own last fifth, and every epoch by itself.
def train_with_checkpoint(model, images, labels, path, epochs):
    count = len(images) - len(images) // 5
    known, held_back = (images[:count], labels[:count]), (images[count:], labels[count:])
    total, lowest = None, None
    for epoch in range(epochs):
        history = model.fit(*known, epochs=1, validation_data=held_back, verbose=0)
        if lowest is None or history.history["val_loss"][0] < lowest:
            lowest = history.history["val_loss"][0]
            model.save(path) if path.endswith(".keras") else model.save_weights(path)
        total = {k: (total[k] if total else []) + v for k, v in history.history.items()}
    history.history = total
    model.load_weights(path)
    return history
