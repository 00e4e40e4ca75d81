# Errors are neither shown nor reported.
shell = get_ipython()
shell.showtraceback = shell._showtraceback = lambda *arguments, **keywords: None
shell.set_custom_exc((BaseException,), lambda *arguments, **keywords: None)
