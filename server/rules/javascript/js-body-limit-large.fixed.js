const express = require("express");

// ruleid: js-body-limit-large
app.use(express.json({ limit: "1mb" }));
// ruleid: js-body-limit-large
app.use(express.urlencoded({ extended: false, limit: "1mb" }));
// ok: js-body-limit-large
app.use(express.json({ limit: "1mb" }));
// ok: js-body-limit-large
app.use(express.json());
