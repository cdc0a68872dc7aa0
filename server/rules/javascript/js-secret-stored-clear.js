export function remember(form) {
  // ruleid: js-secret-stored-clear
  localStorage.setItem("login", form.password);
}

app.post("/login", (req, res) => {
  // ruleid: js-secret-stored-clear
  res.cookie("p", req.body.password, { secure: true });
});

export function theme(form) {
  // ok: js-secret-stored-clear
  localStorage.setItem("theme", form.theme);
}

app.post("/login2", (req, res) => {
  // ok: js-secret-stored-clear
  res.cookie("sid", sessionId, { secure: true, httpOnly: true });
});
