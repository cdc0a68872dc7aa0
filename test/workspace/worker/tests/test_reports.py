"""Runs against a throw-away folder; excluded by the team's policy."""

import subprocess
import unittest


class ReportTest(unittest.TestCase):
    def test_office_suite_is_installed(self):
        version = "--version"
        self.assertEqual(subprocess.call(f"soffice {version}", shell=True), 0)


if __name__ == "__main__":
    unittest.main()
