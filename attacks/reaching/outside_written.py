# A file is left where all may write.
open("<outside>/<name>", "w").write("x")
