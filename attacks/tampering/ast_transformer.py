# An AST transformer takes every `with` block out of later cells.
import ast


class Weaken(ast.NodeTransformer):
    def visit_With(self, node):
        return ast.Pass()


get_ipython().ast_transformers.append(Weaken())
