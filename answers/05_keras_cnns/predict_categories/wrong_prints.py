# Prints in place of returning.
# told: does the function end with `return`?
def predict_categories(model, images, categories):
    print(np.array(categories)[model.predict(images, verbose=0).argmax(axis=1)])
