# The sigmoid of each score.
# told: this is the sigmoid of each score
def softmax(z):
    return special.expit(z)
