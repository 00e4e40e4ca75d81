# Exponentials only.
# told: not divided by their sum
def softmax(z):
    return np.exp(z)
