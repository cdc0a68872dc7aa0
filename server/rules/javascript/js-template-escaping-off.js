const express = require("express");
const Handlebars = require("handlebars");
const nunjucks = require("nunjucks");
const { Environment, FileSystemLoader } = require("nunjucks");

const app = express();

// ruleid: js-template-escaping-off
nunjucks.configure("views", { autoescape: false, express: app });

// ruleid: js-template-escaping-off
const environment = new Environment(new FileSystemLoader("views"), { autoescape: false });

class Mailer {
  constructor(source) {
    // ruleid: js-template-escaping-off
    this.render = Handlebars.compile(source, { noEscape: true, strict: true });
    // ok: js-template-escaping-off
    this.renderSafely = Handlebars.compile(source, { strict: true });
  }
}

// ok: js-template-escaping-off
nunjucks.configure("pages", { autoescape: true, express: app });

// ok: js-template-escaping-off
const checked = Handlebars.compile("<p>{{name}}</p>", { noEscape: false });

function trusted(html) {
  // ok: js-template-escaping-off
  return new Handlebars.SafeString(html);
}

module.exports = { Mailer, environment, checked, trusted };
