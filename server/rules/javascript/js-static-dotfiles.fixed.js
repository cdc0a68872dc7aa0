const express = require("express");

// ruleid: js-static-dotfiles
app.use(express.static("public", { dotfiles: "deny" }));
// ruleid: js-static-dotfiles
app.use("/files", express.static(folder, { index: false, dotfiles: "deny" }));
// ok: js-static-dotfiles
app.use(express.static("public"));
// ok: js-static-dotfiles
app.use(express.static("public", { dotfiles: "ignore" }));
