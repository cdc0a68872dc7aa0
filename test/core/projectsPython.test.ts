import { finds } from "../support/projects.ts";

describe("data across files: Python", () => {
  finds("a module beside the file", {
    "a.py": `from db import run
«run(source())»
run("1")
run(clean(source()))
`,
    "db.py": "def run(x):\n    sink(x)\n",
  });
  finds("relative imports", {
    "shop/views.py": `from .db import run
from ..common import ask
from . import more
«run(source())»
«ask(source())»
«more.tell(source())»
run("1")
ask("1")
more.tell("1")
`,
    "shop/db.py": "def run(x):\n    sink(x)\n",
    "shop/more.py": "def tell(x):\n    sink(x)\n",
    "common.py": "def ask(x):\n    sink(x)\n",
  });
  finds("a package by its full name", {
    "shop/views.py": `import shop.db
from shop import db as base
«shop.db.run(source())»
«base.run(source())»
base.run("1")
`,
    "shop/db.py": "def run(x):\n    sink(x)\n",
    "shop/__init__.py": "",
  });
  finds("what a package hands on", {
    "views.py": `from shop import run, tell
«run(source())»
«tell(source())»
run("1")
`,
    "shop/__init__.py": "from .db import run\nfrom .more import *\n",
    "shop/db.py": "def run(x):\n    sink(x)\n",
    "shop/more.py": "def tell(x):\n    sink(x)\n",
  });
  finds("below a folder of sources", {
    "src/shop/views.py": "from shop.db import run\n«run(source())»\nrun('1')\n",
    "src/shop/db.py": "def run(x):\n    sink(x)\n",
  });
  finds("a source in another file", {
    "a.py": "from request import name\n«sink(name())»\nsink(clean(name()))\n",
    "request.py": "def name():\n    return source()\n",
  });
  finds("a class", {
    "a.py": `from store import Store
store = Store("users")
«store.find(source())»
store.count(source())
«Store(source()).all()»
`,
    "store.py": `class Store:
    def __init__(self, table):
        self.table = table

    def find(self, name):
        return sink(name)

    def all(self):
        return sink(self.table)

    def count(self, name):
        return len(name)
`,
  });
  finds("arguments by name", {
    "a.py": "from db import save\n«save(query=source(), label='b')»\nsave(query='a', label=source())\n",
    "db.py": "def save(label, query):\n    print(label)\n    sink(query)\n",
  });
  finds("an imported function that makes a number", {
    "a.py": "from ids import to_id\nsink(to_id(source()))\n",
    "ids.py": "def to_id(x):\n    return int(x)\n",
  });
  finds("a validator that raises", {
    "a.py": "from db import run\n«run(source())»\n",
    "db.py": "def run(x):\n    if x not in ('a', 'b'):\n        log(x)\n    sink(x)\n",
  });
  finds("a validator that returns early", {
    "a.py": "from db import run\nrun(source())\n",
    "db.py": "def run(x):\n    if x not in ('a', 'b'):\n        return\n    sink(x)\n",
  });
  finds("through a third file, in a circle", {
    "a.py": "from service import find\ndef start():\n    «find(source())»\ndef twice(x):\n    return x + x\n",
    "service.py": "from db import run\nfrom a import twice\ndef find(x):\n    return run(twice(x))\n",
    "db.py": "def run(x):\n    return sink(x)\n",
  });
});
