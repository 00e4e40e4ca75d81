"""Stock nbgrader, set up for this course; `course` reads it too."""

from grading.records.times import read_times_as_here

c = get_config()  # noqa: F821

# When a submission was handed in is read as people write it, under nbgrader's own commands and the formgrader, too.
read_times_as_here()

c.CourseDirectory.course_id = "image-course"
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc*", "__pycache__", ".*"]

# What a learner finds in place of each solution.
c.ClearSolutions.code_stub = {
    "python": '# Your answer goes here, in place of the next line.\nraise NotImplementedError("not attempted yet")'
}

# A last step beside nbgrader's own: a learner's JupyterLab runs on below a cell that stops.
c.GenerateAssignment.preprocessors.append("grading.run_on.RunOn")

# Other users of the machine can't listen to a kernel's messages; without it each kernel warns on the terminal.
c.KernelManager.transport_encryption = "auto"

# Feedback and the formgrader show what a submission has put out: no program in it may act in the instructor's browser.
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.exclude_anchor_links = True  # They lead to what is left out: no text names a place of the page.
c.HTMLExporter.filters = {
    "clean_html": "grading.reporting.pages.harmless",
    "markdown2html": "grading.reporting.texts.markdown2html",
    "strip_files_prefix": "grading.reporting.pages.harmless",  # The last that nbgrader's pages apply to texts.
}

# Feedback shows what its learner may see: nothing of hidden tests, nothing that calls them back. See docs/feedback.md.
c.GenerateFeedback.preprocessors = ["nbgrader.preprocessors.GetGrades", "grading.reporting.feedback.KeepHidden"]
c.GenerateFeedback.exporter_class = "grading.reporting.feedback.FeedbackExporter"

# Submissions are read as leniently as JupyterLab reads them.
c.Autograde.exporter_class = "grading.repair.SubmissionExporter"

# The first step puts right what JupyterLab lets happen with one click: copied, deleted and mislabelled cells.
c.Autograde.sanitize_preprocessors = [
    "grading.repair.RepairCells",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# nbgrader's own steps, but for two: submissions run confined, and their tests out of their reach; due dates stand below.
c.Autograde.autograde_preprocessors = [
    "grading.running.execute.ConfinedExecute",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "grading.records.late.LateWork",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# What the warm process imports before it forks a kernel: all that a chapter may import, in an order in which none starts a
# thread. None of it may run a TensorFlow operation.
c.ConfinedExecute.modules = [
    "helpers",
    "tensorflow",
    "keras",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "contourpy",
    "PIL.JpegImagePlugin",
    "scipy.signal",
    "skimage.io",
    "skimage.color",
    "skimage.data",
    "skimage.exposure",
    "skimage.measure",
    "skimage.transform",
    "ipywidgets",
    "helpers.claims",
    "helpers.convolution",
    "helpers.datasets",
    "helpers.datasets.folders",
    "helpers.datasets.photos",
    "helpers.datasets.scenes",
    "helpers.datasets.tissue",
    "helpers.denoiser",
    "helpers.detector",
    "helpers.explorers",
    "helpers.overlays",
    "helpers.plotting",
    "helpers.checking",
    "helpers.checking.augmentation",
    "helpers.checking.best_weights",
    "helpers.checking.choosing",
    "helpers.checking.curves",
    "helpers.checking.decisions",
    "helpers.checking.densities",
    "helpers.checking.fine_tuning",
    "helpers.checking.folders",
    "helpers.checking.interpretation",
    "helpers.checking.kernels",
    "helpers.checking.models",
    "helpers.checking.pictures",
    "helpers.checking.regularization",
    "helpers.checking.residual",
    "helpers.checking.splits",
    "helpers.checking.trained",
    "helpers.checking.training",
    "helpers.checking.where",
]

# Seconds that one cell of a submission may take; nbgrader's own 30 are few for what trains a network.
c.ConfinedExecute.timeout = 60

# Whether learners may have a chapter graded by themselves (`course selfcheck`); None: where no instructor grades.
c.SelfCheck.allowed = None

# Late work; docs/late-work.md says how it is counted.
c.LateWork.due = {
    # "01_images_as_data": "2027-03-08 23:59 Europe/Berlin",
}
c.LateWork.extra_days = {
    # "ada": {"01_images_as_data": 3},
}
c.LateWork.plugin_class = "grading.records.late.LatePenalty"
c.LatePenalty.grace_minutes = 15
c.LatePenalty.percent_a_day = 10
c.LatePenalty.at_most_percent = 50
c.LatePenalty.nothing_after_days = None
