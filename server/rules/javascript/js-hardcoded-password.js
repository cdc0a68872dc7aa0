const mysql = require("mysql2/promise");
const nodemailer = require("nodemailer");
const { Pool } = require("pg");

const pool = new Pool({
  host: "db.example.com",
  user: "billing",
  // ruleid: js-hardcoded-password
  password: "Gx7!pa2Lq",
  database: "billing",
});

const mailer = nodemailer.createTransport({
  host: "smtp.example.com",
  // ruleid: js-hardcoded-password
  auth: { user: "robot", pass: "hN3#vv90" },
});

async function connect() {
  // ruleid: js-hardcoded-password
  return mysql.createConnection({ host: process.env.DB_HOST, user: "shop", password: "winter2024!" });
}

async function connectSafely() {
  // ok: js-hardcoded-password
  return mysql.createConnection({ host: process.env.DB_HOST, user: "shop", password: process.env.DB_PASSWORD });
}

// ok: js-hardcoded-password
const local = new Pool({ host: "localhost", user: "dev", password: "dev-only-1" });

// ok: js-hardcoded-password
const fallback = new Pool({ host: "db", user: "app", password: process.env.DB_PASSWORD || "postgres" });

const labels = {
  user: "User name",
  // ok: js-hardcoded-password
  password: "Your password",
};

function form(render) {
  // ok: js-hardcoded-password
  return render({ user: "Name", password: "Password must have 12 characters" });
}

const mail = {
  host: "mail.example.com",
  user: "orders",
  // ruleid: js-hardcoded-password
  password: "Kd8!vQz4#nWx1rTe",
};

module.exports = { pool, mailer, connect, connectSafely, local, fallback, labels, form, mail };
