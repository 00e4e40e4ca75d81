# A text cell holds a page whose program acts in the browser of whoever looks at it.
from nbformat.v4 import new_markdown_cell


def hand_in(notebook, folder):
    words = "<script>/* canary-script */</script>\n\n<img src=x onerror='/* canary-script */'>\n\n[x](javascript:1)\n"
    cell = new_markdown_cell(words, attachments={"x'><script>/* canary-script */</script>": {"image/png": "eA=="}})
    cell["id"] = "script"
    notebook.cells.append(cell)
    notebook.metadata["title"] = "</title><script>/* canary-script */</script>"
