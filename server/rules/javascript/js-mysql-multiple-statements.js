const mysql = require("mysql2");

// ruleid: js-mysql-multiple-statements
const pool = mysql.createPool({ host: "db", multipleStatements: true });
// ruleid: js-mysql-multiple-statements
const connection = mysql.createConnection({ multipleStatements: true, host: "db" });
// ok: js-mysql-multiple-statements
const one = mysql.createPool({ host: "db" });
// ok: js-mysql-multiple-statements
const off = mysql.createPool({ host: "db", multipleStatements: false });
