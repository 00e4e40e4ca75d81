# An answer's own words are shown by the test that rejects it: they are a page with a program.
def double(x):
    print("<script>/* canary-script */</script>")
    raise ValueError("<script>/* canary-script */</script> \x1b[2J\x1b]0;owned\x07")
