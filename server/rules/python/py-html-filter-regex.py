import re

import nh3

# ruleid: py-html-filter-regex
SCRIPTS = re.compile(r"<script.*?>.*?</script>", re.IGNORECASE)


def clean(html):
    # ruleid: py-html-filter-regex
    html = re.sub(r"<script[^>]*>[\s\S]*?</script>", "", html)
    # ok: py-html-filter-regex
    html = re.sub(r"\s+", " ", html)
    # ok: py-html-filter-regex
    return nh3.clean(html)
