# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% tags=["setup"]
import numpy as np

from helpers.checking import check_array, check_true, check_value, checking, cpu_seconds, testing

# %% [markdown]
# # The chapter that is attacked
#
# Small answers of each kind that crosses: numbers, arrays, functions, a model.

# %% nbgrader={"grade": false, "grade_id": "double", "locked": false, "schema_version": 3, "solution": true, "task": false}
def double(x):
    ### BEGIN SOLUTION
    return 2 * x  # SOURCE-CANARY
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "double_check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
with checking("double"):
    check_value(double(3), 6, {"squared": 9})

# %% nbgrader={"grade": true, "grade_id": "double_test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
### BEGIN HIDDEN TESTS
with testing("double", "larger numbers"):
    for x in np.random.default_rng().integers(10, 1000, 5):
        check_value(double(int(x)), 2 * int(x))
### END HIDDEN TESTS

# %% nbgrader={"grade": false, "grade_id": "increment", "locked": false, "schema_version": 3, "solution": true, "task": false}
def increment(x):
    ### BEGIN SOLUTION
    return x + 1
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "increment_check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
with checking("increment"):
    check_value(increment(1), 2)

# %% nbgrader={"grade": true, "grade_id": "increment_test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
### BEGIN HIDDEN TESTS
with testing("increment", "larger numbers"):
    check_value(increment(70), 71)
### END HIDDEN TESTS

# %% nbgrader={"grade": false, "grade_id": "mapped", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mapped(function, array):
    ### BEGIN SOLUTION
    return np.array([function(one) for one in array])
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "mapped_check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
with checking("mapped"):
    check_array(mapped(lambda x: x + 2, np.array([1, 5])), [3, 7])

# %% nbgrader={"grade": true, "grade_id": "mapped_test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
### BEGIN HIDDEN TESTS
with testing("mapped", "random numbers, with little computation"):
    array = np.random.default_rng().random(8)
    expected = 3 * array + 1
    started = cpu_seconds()
    check_array(mapped(lambda x: 3 * x + 1, array), expected)
    check_true(cpu_seconds() - started < 1, "This took too much computation.")
### END HIDDEN TESTS

# %% nbgrader={"grade": false, "grade_id": "network", "locked": false, "schema_version": 3, "solution": true, "task": false}
def network():
    ### BEGIN SOLUTION
    import keras

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, use_bias=False, kernel_initializer="ones")])
    return model
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "network_check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
with checking("network"):
    check_value(network().count_params(), 2)

# %% nbgrader={"grade": true, "grade_id": "network_test", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
### BEGIN HIDDEN TESTS
with testing("network", "sums of random pairs"):
    pairs = np.random.default_rng().random((4, 2))
    expected = pairs.sum(axis=1, keepdims=True)
    check_array(network()(pairs).numpy(), expected)
### END HIDDEN TESTS
