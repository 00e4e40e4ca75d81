# A file is added to the environment's packages.
import site
import sys

for folder in (*site.getsitepackages(), sys.prefix, "/usr", "/etc"):
    try:
        open(f"{folder}/<name>.pth", "w").write("")
        print("got" + "<through>")
    except OSError:
        pass
