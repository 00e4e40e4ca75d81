# %% right: Drawn in characters; not quite even on both sides
import numpy as np

signs = {"-": -0.75, "+": 1.0, ".": -0.25}
vertical_line = np.array([[signs[mark] for mark in row] for row in ("-+.", "-+.", ".+-")])
horizontal_line = np.rot90(vertical_line)

# %% right: Numbers that sum to 0, as floats
vertical_line = np.array([[-0.5, 1, -0.5]] * 3)
horizontal_line = np.rot90(vertical_line)

# %% right: Outer products, in a small integer type
import numpy as np

across = np.array([-3, 6, -3], dtype=np.int8)
vertical_line = np.outer(np.ones(3, dtype=np.int8), across)
horizontal_line = np.outer(across, np.ones(3, dtype=np.int8))

# %% right: Plain lists of lists
vertical_line = [[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]]
horizontal_line = [[-1, -1, -1], [2, 2, 2], [-1, -1, -1]]

# %% right: The question in one row only
import numpy as np

vertical_line = np.array([[0, 0, 0], [-1, 2, -1], [0, 0, 0]])
horizontal_line = np.array([[0, -1, 0], [0, 2, 0], [0, -1, 0]])

# %% right: Ones and minus ones, as in many tutorials
vertical_line = np.array([[-1, 1, -1], [-1, 1, -1], [-1, 1, -1]])
horizontal_line = np.array([[-1, -1, -1], [1, 1, 1], [-1, -1, -1]])

# %% right: The middle row counts more
vertical_line = np.outer([1, 2, 1], [-1, 2, -1])
horizontal_line = np.outer([-1, 2, -1], [1, 2, 1])

# %% wrong: Weights more in the middle, but nothing is taken away
# told: the kernel is a sum
vertical_line = np.array([[1, 2, 1], [1, 2, 1], [1, 2, 1]])
horizontal_line = vertical_line.T

# %% wrong: With a third axis
# told: the kernel is not 3×3
import numpy as np

vertical_line = np.array([[-1, 2, -1]] * 3)[..., None]
horizontal_line = np.array([[-1, 2, -1]] * 3).T[..., None]

# %% wrong: They ask for dark lines
# told: the largest answer is beside the line
vertical_line = np.array([[1, -2, 1], [1, -2, 1], [1, -2, 1]])
horizontal_line = vertical_line.T

# %% wrong: Kernels for slanting lines
# told: not the line alone is answered
import numpy as np

vertical_line = 3 * np.eye(3) - 1
horizontal_line = vertical_line[::-1]

# %% wrong: Edge kernels: their answer on a centred line is 0
# told: the largest answer is beside the line
vertical_line = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
horizontal_line = vertical_line.T

# %% wrong: An infinite number in the middle column
# told: the kernel holds nan or inf
import numpy as np

vertical_line = np.array([[-1, np.inf, -1]] * 3)
horizontal_line = vertical_line.T

# %% wrong: The middle column's sum: a flat area gets as much as the line
# told: the kernel is a sum
vertical_line = np.array([[0, 1, 0], [0, 1, 0], [0, 1, 0]])
horizontal_line = vertical_line.T

# %% wrong: 0/0 in every place: no comparison with nan is true
# told: the kernel holds nan or inf
import numpy as np

with np.errstate(invalid="ignore"):
    vertical_line = np.zeros((3, 3)) / np.zeros((3, 3))
horizontal_line = vertical_line.T

# %% wrong: The line stands in the kernel's left column
# told: the largest answer is beside the line
import numpy as np

vertical_line = np.array([[2, -1, -1], [2, -1, -1], [2, -1, -1]])
horizontal_line = vertical_line.T

# %% wrong: The horizontal one is a copy of the vertical one
# told: a line across is answered
vertical_line = np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]])
horizontal_line = vertical_line

# %% wrong: All ones: a sum
# told: the kernel is a sum
vertical_line = np.ones((3, 3))
horizontal_line = np.ones((3, 3))

# %% wrong: One row and one column only
# told: the kernel is not 3×3
vertical_line = np.array([[-1, 2, -1]])
horizontal_line = vertical_line.T

# %% wrong: The Sobel pair: edge kernels
# told: the largest answer is beside the line
import numpy as np

vertical_line = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
horizontal_line = vertical_line.T

# %% wrong: A spot kernel answers to lines of both directions alike
# told: not the line alone is answered
vertical_line = np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])
horizontal_line = vertical_line

# %% wrong: Each in the other's place
# told: a line across is answered
vertical_line = np.array([[-1, -1, -1], [2, 2, 2], [-1, -1, -1]])
horizontal_line = vertical_line.T

# %% wrong: The tutorials' kernels, each in the other's place
# told: a line across is answered
vertical_line = np.array([[-1, -1, -1], [1, 1, 1], [-1, -1, -1]])
horizontal_line = np.array([[-1, 1, -1], [-1, 1, -1], [-1, 1, -1]])
