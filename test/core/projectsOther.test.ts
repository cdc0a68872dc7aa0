import { finds } from "../support/projects.ts";

const RULE = `mode: taint
pattern-sources:
  - pattern: source(...)
pattern-sinks:
  - pattern: sink(...)
pattern-sanitizers:
  - pattern: clean(...)`;
const PHP_RULE = RULE;

describe("data across files: Java", () => {
  finds("a class that is imported, and one of the same package", {
    "src/shop/web/Controller.java": `package shop.web;
import shop.data.Store;
class Controller {
  private final Store store;
  private final Audit audit;
  void show() { «store.find(source())»; store.find("1"); }
  void note() { «audit.note(source())»; audit.count(source()); }
  void local() { Store other = new Store(); «other.find(source())»; other.find(clean(source())); }
}`,
    "src/shop/data/Store.java": `package shop.data;
public class Store { public void find(String name) { sink(name); } }`,
    "src/shop/web/Audit.java": `package shop.web;
class Audit { void note(String text) { sink(text); } int count(String text) { return text.length(); } }`,
  });
  finds("a static method", {
    "shop/A.java": `package shop;
import shop.util.Text;
class A { void a() { «sink(Text.upper(source()))»; sink(Text.safe(source())); } }`,
    "shop/util/Text.java": `package shop.util;
public class Text {
  public static String upper(String x) { return x.toUpperCase(); }
  public static String safe(String x) { return clean(x); }
}`,
  });
});

describe("data across files: Go", () => {
  finds("the same package, and a package of the module", {
    "web/handler.go": `package web
import "acme.com/shop/internal/db"
func show() {
	«db.Run(source())»
	db.Run("1")
	«note(source())»
	note(clean(source()))
}`,
    "web/audit.go": `package web
func note(x string) { sink(x) }`,
    "internal/db/db.go": `package db
func Run(x string) { sink(x) }`,
    "go.mod": "module acme.com/shop\n",
  });
});

describe("data across files: C#", () => {
  finds(
    "a class by its name",
    {
      "Web/HomeController.cs": `using Shop.Data;
class HomeController {
  private readonly OrderStore _store;
  void Show() { «_store.Find(Source())»; _store.Find("1"); _store.Find(Clean(Source())); }
}`,
      "Data/OrderStore.cs": `namespace Shop.Data;
public class OrderStore { public void Find(string name) { Sink(name); } }`,
    },
    RULE.replace("source(", "Source(").replace("sink(", "Sink(").replace("clean(", "Clean("),
  );
});

describe("data across files: PHP", () => {
  finds(
    "a class by its name",
    {
      "src/HomeController.php": `<?php
namespace App;
use App\\Data\\OrderStore;
class HomeController {
  function show(OrderStore $store) { «$store->find(source())»; $store->find("1"); }
  function made() { $store = new OrderStore(); «$store->find(source())»; $store->find(clean(source())); }
}`,
      "src/Data/OrderStore.php": `<?php
namespace App\\Data;
class OrderStore { function find($name) { sink($name); } }`,
    },
    PHP_RULE,
  );
});

describe("data across files: Ruby", () => {
  finds("a class by its name", {
    "app/controllers/orders_controller.rb": `class OrdersController
  def show
    store = OrderStore.new
    «store.find(source())»
    store.find(clean(source()))
  end
end`,
    "app/models/order_store.rb": `class OrderStore
  def find(name)
    sink(name)
  end
end`,
  });
});
