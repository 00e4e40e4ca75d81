# Prints the count.
# told: does the function end with `return`
def number_correct(test_labels, predictions):
    print(int((test_labels * predictions).sum()))
