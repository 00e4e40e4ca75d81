# Ratios of arrays.
def diagnose(history):
    loss, held_back = np.array(history["loss"]), np.array(history["val_loss"])
    rises = held_back[-1] / held_back.min() > 1.1
    stays = loss[-1] / loss[0] > 0.8
    return "overfitting" if rises else ("underfitting" if stays else "fitting")
