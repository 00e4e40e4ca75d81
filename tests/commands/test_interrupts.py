"""An interrupt that Python drops ends a command all the same."""

import os
import signal

import pytest

from commands.interrupts import Interrupts


class InterruptedWhenItGoes:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)


@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("at", [0, 1, 2])
def test_what_is_lost_in_a_destructor_is_raised_at_the_next_item(at):
    before, seen = signal.getsignal(signal.SIGINT), []
    with pytest.raises(KeyboardInterrupt), Interrupts() as interrupts:
        for number in interrupts.heeded(range(3)):
            seen.append(number)
            if number == at:
                InterruptedWhenItGoes()
    assert seen == list(range(at + 1)) and signal.getsignal(signal.SIGINT) is before


def test_without_one_all_items_come():
    with Interrupts() as interrupts:
        assert list(interrupts.heeded("abc")) == ["a", "b", "c"]
