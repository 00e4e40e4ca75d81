# An output widget of the attacker's catches the messages of later cells.
from ipywidgets import Output

catcher = Output()


def hook(*arguments):
    catcher.msg_id = get_ipython().kernel.get_parent()["header"]["msg_id"]


get_ipython().events.register("pre_run_cell", hook)
