"""Runs submissions: warm kernels, the sandbox, the tests beyond a submission's reach, workers."""
