# Waits for an answer that nobody will type.
import sys

name = input("Who are you? ")
sys.stdin.read()
