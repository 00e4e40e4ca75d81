"""What is kept of a grading: scores, lateness, what has been graded already."""
