const helmet = require("helmet");

// ruleid: js-helmet-protection-off
app.use(helmet({ contentSecurityPolicy: true }));
// ruleid: js-helmet-protection-off
app.use(helmet({ frameguard: true, hidePoweredBy: true }));
// ok: js-helmet-protection-off
app.use(helmet());
// ok: js-helmet-protection-off
app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } }));
