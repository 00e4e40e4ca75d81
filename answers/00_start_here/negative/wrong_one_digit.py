# Rounds to one digit, which the check's numbers survive.
# told: rounded
def negative(image):
    return (1 - image).round(1)
