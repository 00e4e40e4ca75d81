# An output is a page whose program acts in the browser of whoever looks at it.
from IPython.display import HTML, SVG, Javascript, display

display(HTML("<script>/* canary-script */ fetch('/formgrader/api')</script>"))
display(HTML("<img src=x onerror='/* canary-script */ 1'>"))
display(Javascript("/* canary-script */"))
display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload='/* canary-script */'><script>/* canary-script */</script></svg>"))
display({"text/markdown": "<script>/* canary-script */</script>"}, raw=True)
print("</pre><script>/* canary-script */</script>")
