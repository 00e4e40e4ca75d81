# The namespace is emptied.
get_ipython().run_line_magic("reset", "-f")
