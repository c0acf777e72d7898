"""Faults injected underneath the program: failing disks, kills at any moment, flipped bits."""
