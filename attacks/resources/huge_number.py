# A number of more digits than there is memory for.
n = 9 ** (9**9)
text = str(n)
