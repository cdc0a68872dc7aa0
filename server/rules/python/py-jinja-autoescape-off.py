import jinja2
from jinja2 import Environment, FileSystemLoader, PackageLoader

# ruleid: py-jinja-autoescape-off
mails = Environment(loader=FileSystemLoader("mails"), autoescape=False)

# ruleid: py-jinja-autoescape-off
pages = jinja2.Environment(
    loader=PackageLoader("shop"),
    autoescape=False,
    trim_blocks=True,
)

# ok: py-jinja-autoescape-off
safe_pages = jinja2.Environment(loader=PackageLoader("shop"), autoescape=jinja2.select_autoescape())

# ok: py-jinja-autoescape-off
always = Environment(loader=FileSystemLoader("pages"), autoescape=True)

# ok: py-jinja-autoescape-off
configuration = Environment(loader=FileSystemLoader("nginx"), keep_trailing_newline=True)
