# ---
# jupyter:
#   jupytext:
#     formats: chapters//py:percent,source/04_convolutions//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Convolutions: asking an image a question
#
# **You will be able to**
#
# - slide a kernel along a row of numbers

# %% tags=["setup"]
import matplotlib.pyplot as plt
import numpy as np
from scipy.signal import correlate

from helpers.checking import check_array, checking, testing, unchanged
from helpers.convolution import convolution
from helpers.plotting import show_numbers

# %% [markdown]
# ## How many places does a kernel fit?

# %%
show_numbers([np.arange(5), [1, -1, 1]], titles=["row", "kernel"], caption="A row of five numbers and a kernel of three.", window=(0, 0, 1, 3))

# %% [markdown]
# ### Exercise: `convolve_1d` (3 points)
#
# Write `convolve_1d(array, kernel)`. Slide the kernel along `array` without turning it round; at each place where
# it fits, multiply and sum. Return the sums as a new array of `len(array) - len(kernel) + 1` floats.
#
# `convolve_1d([2, 5, 1, 4], [1, -1])` gives `[-3., 4., -3.]`.
#
# <details><summary>Hint 1</summary>
#
# A kernel of 2 fits into a row of 4 at places 0, 1 and 2.
#
# </details>
# <details><summary>Hint 2</summary>
#
# `array[i : i + len(kernel)]` is what lies under the kernel at place `i`.
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "convolve_1d", "locked": false, "schema_version": 3, "solution": true, "task": false}
def convolve_1d(array, kernel):
    ### BEGIN SOLUTION
    size = len(kernel)
    places = len(array) - size + 1
    return np.array([np.dot(array[i : i + size], kernel) for i in range(places)], dtype=float)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "convolve_1d_check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
with checking("convolve_1d"):
    step = np.array([0.0, 0, 0, 2, 2, 3])
    check_array(
        convolve_1d(step, np.array([-1.0, 1])),
        [0, 0, 2, 0, 1],
        mistakes={
            "the kernel was turned round": [0, 0, -2, 0, -1],
            "the last place is missing": [0, 0, 2, 0],
            "the result is as long as the array, but the kernel fits only 5 times": [0, 0, 2, 0, 1, 0],
        },
    )

# %% nbgrader={"grade": true, "grade_id": "convolve_1d_test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# Hidden tests run here when the chapter is graded.
### BEGIN HIDDEN TESTS
with testing("convolve_1d", "arrays and kernels of other lengths and kinds"):
    rng = np.random.default_rng(0)
    for length, size in ((9, 3), (12, 4), (7, 1), (5, 5)):
        array = rng.integers(-9, 9, length)
        kernel = rng.normal(size=size)
        expected = correlate(array, kernel, "valid")
        with unchanged(array, kernel):
            check_array(
                convolve_1d(array, kernel),
                expected,
                {"the kernel was turned round": correlate(array, kernel[::-1], "valid")} if size > 1 else None,
                dtype=float,
            )
### END HIDDEN TESTS
