# %% right: One line
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, channel, index]

# %% right: Number by number, into a list of lists
def kernel_image(kernels, index, channel=0):
    rows, columns = kernels.shape[:2]
    return [[float(kernels[r, c, channel, index]) for c in range(columns)] for r in range(rows)]

# %% right: The kernel's axis first, then its channel
def kernel_image(kernels, index, channel=0):
    one = np.moveaxis(kernels, -1, 0)[index]
    return one[..., channel].copy()

# %% right: np.take along the axes, from the last
def kernel_image(kernels, index, channel=0):
    return np.take(np.take(kernels, index, axis=3), channel, axis=2)

# %% wrong: All channels of the kernel
# told: there is one axis too many
def kernel_image(kernels, index, channel=0):
    return kernels[..., index]

# %% wrong: Channel and kernel swapped
# told: channel and kernel are swapped
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, index, channel]

# %% wrong: Clears the kernels that are not shown
# told: changed input
def kernel_image(kernels, index, channel=0):
    one = kernels[:, :, channel, index].copy()
    kernels[...] = 0
    return one

# %% wrong: Always channel 0
# told: the channel is ignored
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, 0, index]

# %% wrong: Channel 1 where none is given
# told: another channel where none is given
def kernel_image(kernels, index, channel=1):
    return kernels[:, :, channel, index]

# %% wrong: Takes the first axis for the kernel's
# told: the axes were taken for (kernel, channel, row, column)
def kernel_image(kernels, index, channel=0):
    return kernels[index, channel]

# %% wrong: Numbers the kernels from 1
# told: the kernels are counted from 1
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, channel, index - 1]

# %% wrong: The mean over the channels
# told: other values
def kernel_image(kernels, index, channel=0):
    return kernels[..., index].mean(axis=2)

# %% wrong: Prints in place of returning
# told: none
def kernel_image(kernels, index, channel=0):
    print(kernels[:, :, channel, index])

# %% wrong: Scaled to 0 to 1, as for a picture
# told: other values
def kernel_image(kernels, index, channel=0):
    one = kernels[:, :, channel, index]
    return (one - one.min()) / (one.max() - one.min())

# %% wrong: Reshaped to a square
# told: ValueError
def kernel_image(kernels, index, channel=0):
    side = kernels.shape[0]
    return kernels[:, :, channel, index].ravel()[: side * side].reshape(side, side)

# %% wrong: Squeezes: a kernel of one row loses an axis
# told: an axis of length 1 is lost
def kernel_image(kernels, index, channel=0):
    return np.squeeze(kernels[:, :, channel, index])

# %% wrong: Adds up the channels
# told: the channels are added up
def kernel_image(kernels, index, channel=0):
    return kernels.sum(axis=2)[:, :, index]

# %% wrong: Rows and columns swapped
# told: rows and columns are swapped
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, channel, index].T

# %% wrong: Turned round
# told: the kernel is turned round
def kernel_image(kernels, index, channel=0):
    return kernels[::-1, ::-1, channel, index]

# %% wrong: Knows only the worked example
# told: other shape
def kernel_image(kernels, index, channel=0):
    return [[3, 103, 203], [1003, 1103, 1203], [2003, 2103, 2203]]
