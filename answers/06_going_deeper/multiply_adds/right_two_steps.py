# How many numbers, times how many products in each.
def multiply_adds(output_shape, kernel_size, in_channels):
    numbers = 1
    for extent in output_shape:
        numbers *= extent
    products = 0
    for _ in range(in_channels):
        products += kernel_size * kernel_size
    return numbers * products
