# Prints in place of returning.
# told: return
def true_convolution(image, kernel):
    print(convolution(image, kernel[::-1, ::-1]))
