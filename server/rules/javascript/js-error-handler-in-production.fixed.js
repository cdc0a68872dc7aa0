const express = require("express");
const errorhandler = require("errorhandler");
const morgan = require("morgan");
const { notFound, failure } = require("./errors");

const app = express();
app.use(morgan("combined"));

// ruleid: js-error-handler-in-production
if (process.env.NODE_ENV === "development") app.use(errorhandler());

function createAdmin() {
  const admin = express();
  // ruleid: js-error-handler-in-production
  if (process.env.NODE_ENV === "development") admin.use(errorhandler({ log: false }));
  return admin;
}

function createApi() {
  const api = express();
  if (process.env.NODE_ENV === "development") {
    // ok: js-error-handler-in-production
    api.use(errorhandler());
  }
  // ok: js-error-handler-in-production
  if (api.get("env") !== "production") api.use(errorhandler());
  api.use(notFound);
  // ok: js-error-handler-in-production
  api.use(failure());
  return api;
}

module.exports = { app, createAdmin, createApi };
