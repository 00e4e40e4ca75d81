# With a third axis.
# told: it should be a 3×3 array
import numpy as np

vertical_line = np.array([[-1, 2, -1]] * 3)[..., None]
horizontal_line = np.array([[-1, 2, -1]] * 3).T[..., None]
