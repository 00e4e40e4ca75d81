"""What authors and instructors run: building chapters, judging the answer bank, grading. Knows nbgrader, nothing of image processing."""
