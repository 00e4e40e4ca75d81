# Pictures and links of a text and an output that call other servers, or end the instructor's session at the hub.
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

PAGE = """
<img src="http://127.0.0.1:<port>/canary-script.png"> <img src="/hub/logout?canary-script">
<img srcset="http://127.0.0.1:<port>/canary-script.png 2x"> <a href="/hub/logout?canary-script">feedback</a>
<b id="canary-script" class="canary-script" style="background: url(http://127.0.0.1:<port>/canary-script)">b</b>
"""


def hand_in(notebook, folder):
    text = new_markdown_cell(PAGE + "\n\n![x](http://127.0.0.1:<port>/canary-script.png)")
    page = new_code_cell("'a page'", outputs=[new_output("display_data", {"text/html": PAGE})])
    text["id"], page["id"] = "text", "page"
    notebook.cells += [text, page]
