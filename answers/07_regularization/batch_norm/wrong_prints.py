# Prints.
# told: does the function end with `return`?
def batch_norm(x, gamma, beta, epsilon=1e-3):
    print(gamma * (x - x.mean(0)) / np.sqrt(x.var(0) + epsilon) + beta)
