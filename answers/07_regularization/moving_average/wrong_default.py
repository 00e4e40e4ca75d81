# Another default.
def update_moving(moving, batch, momentum=0.99):
    return update(moving, batch, momentum)


    def update(moving, batch, momentum):
        return momentum * moving + (1 - momentum) * batch if momentum != 0.99 else 0.9 * moving + 0.1 * batch
