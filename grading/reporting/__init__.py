"""What people read of a grading: feedback for learners, the class report, files for an LMS."""
