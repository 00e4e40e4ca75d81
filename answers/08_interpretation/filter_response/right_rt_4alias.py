# The function itself.
filter_response = convolution
