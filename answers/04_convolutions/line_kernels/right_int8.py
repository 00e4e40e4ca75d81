# Outer products, in a small integer type.
import numpy as np

across = np.array([-3, 6, -3], dtype=np.int8)
vertical_line = np.outer(np.ones(3, dtype=np.int8), across)
horizontal_line = np.outer(across, np.ones(3, dtype=np.int8))
