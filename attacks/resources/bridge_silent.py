# The learner's end of the bridge answers nothing, one byte a second.
try:
    import time

    import grading.running.bridge as bridge

    def serve(self, namespace):
        while True:
            time.sleep(1)
            self.messages.connection.send(b"\0")

    bridge.LearnerEnd.serve = serve
except ImportError:
    pass
