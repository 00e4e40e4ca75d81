# The notebook was saved by Colab.
# deserves 3
def hand_in(notebook, folder):
    import json

    notebook.metadata = {"colab": {"provenance": [], "toc_visible": True}, "kernelspec": {"name": "python3", "display_name": "Python 3"}}
    for number, cell in enumerate(notebook.cells):
        cell.metadata["id"], cell.metadata["outputId"] = f"x{number}", "y"
        cell.pop("id", None)
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "double":
            cell.source = "def double(x):\n    return x + x"
    notebook["nbformat_minor"] = 0
    (folder / "attacked.ipynb").write_text(json.dumps(notebook))
