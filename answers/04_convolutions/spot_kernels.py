# %% right: Compares with the four corners only
import numpy as np

light_spot = np.array([[-1, 0, -1], [0, 4, 0], [-1, 0, -1]])
dark_spot = np.where(light_spot == 4, -4, np.abs(light_spot))

# %% right: The Laplacian asks for dark spots, its opposite for light ones
dark_spot = np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])
light_spot = -dark_spot

# %% right: The product of two line questions
import numpy as np

light_spot = np.outer([-1, 2, -1], [-1, 2, -1]) - 1
dark_spot = 0 - light_spot

# %% right: Lists, floats, summing to 0
light_spot = [[-0.125] * 3, [-0.125, 1.0, -0.125], [-0.125] * 3]
dark_spot = [[0.125] * 3, [0.125, -1.0, 0.125], [0.125] * 3]

# %% right: The middle minus a blur
light_spot = 16 * np.eye(3)[1][:, None] * np.eye(3)[1] - np.outer([1, 2, 1], [1, 2, 1])
dark_spot = np.outer([1, 2, 1], [1, 2, 1]) - 16 * np.outer([0, 1, 0], [0, 1, 0])

# %% right: Ones and minus ones, as in many tutorials
light_spot = np.array([[-1, -1, -1], [-1, 1, -1], [-1, -1, -1]])
dark_spot = np.array([[1, 1, 1], [1, -1, 1], [1, 1, 1]])

# %% right: Neighbours of different weight, found by a formula
import numpy as np

distance = np.hypot(*np.mgrid[-1:2, -1:2])
light_spot = np.exp(-3 * distance**2) - np.exp(-3 * distance**2).mean()
dark_spot = light_spot * -2

# %% wrong: The same kernel twice
# told: the opposite spot is answered
light_spot = np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])
dark_spot = light_spot

# %% wrong: An edge kernel for one, its opposite for the other
# told: not the spot alone is answered
import numpy as np

light_spot = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
dark_spot = -light_spot

# %% wrong: The "dark spot" of a tutorial that is the horizontal-line kernel
# told: not the spot alone is answered
light_spot = np.array([[-1, -1, -1], [-1, 1, -1], [-1, -1, -1]])
dark_spot = np.array([[-1, -1, -1], [1, 1, 1], [-1, -1, -1]])

# %% wrong: No numbers at all
# told: the kernel holds nan or inf
import numpy as np

light_spot = np.full((3, 3), np.nan)
dark_spot = -light_spot

# %% wrong: The large number is in a corner: the answer lies beside the spot
# told: not the spot alone is answered
light_spot = np.array([[8, -1, -1], [-1, -1, -1], [-1, -1, -1]])
dark_spot = -light_spot

# %% wrong: All ones: a sum, as large beside the spot as at it
# told: not the spot alone is answered
light_spot = np.ones((3, 3))
dark_spot = -np.ones((3, 3))

# %% wrong: A ring without a middle: largest beside the spot
# told: not the spot alone is answered
import numpy as np

light_spot = np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]])
dark_spot = 1 - light_spot

# %% wrong: A kernel of 5×5
# told: the kernel is not 3×3
light_spot = -np.ones((5, 5))
light_spot[2, 2] = 24
dark_spot = -light_spot

# %% wrong: Each in the other's place
# told: the opposite spot is answered
light_spot = np.array([[1, 1, 1], [1, -8, 1], [1, 1, 1]])
dark_spot = -light_spot

# %% wrong: The tutorials' kernels, each in the other's place
# told: the opposite spot is answered
light_spot = np.array([[1, 1, 1], [1, -1, 1], [1, 1, 1]])
dark_spot = np.array([[-1, -1, -1], [-1, 1, -1], [-1, -1, -1]])

# %% wrong: Line kernels answer above and below the spot too
# told: not the spot alone is answered
light_spot = np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]])
dark_spot = -light_spot

# %% wrong: The middle has the neighbours' sign
# told: the opposite spot is answered
import numpy as np

light_spot = np.array([[-1, -1, -1], [-1, -8, -1], [-1, -1, -1]])
dark_spot = np.abs(light_spot)
