"""One interface for every client of the installed SDK, so that the same tests run on all."""

import importlib.util

if importlib.util.find_spec("polar_sdk"):
    from clients_0 import CLIENTS
else:
    from clients_1 import CLIENTS

__all__ = ["CLIENTS"]
