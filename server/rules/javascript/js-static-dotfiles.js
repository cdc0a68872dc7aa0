const express = require("express");

// ruleid: js-static-dotfiles
app.use(express.static("public", { dotfiles: "allow" }));
// ruleid: js-static-dotfiles
app.use("/files", express.static(folder, { index: false, dotfiles: "allow" }));
// ok: js-static-dotfiles
app.use(express.static("public"));
// ok: js-static-dotfiles
app.use(express.static("public", { dotfiles: "ignore" }));
