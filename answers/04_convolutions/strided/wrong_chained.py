# Chained slices: both thin out the rows.
# told: the stride went downward twice
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[::stride][::stride]
