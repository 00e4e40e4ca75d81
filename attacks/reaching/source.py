# The instructor's notebook is read.
print(open("<course>/source/attacked/attacked.ipynb").read())
