const helmet = require("helmet");

// ruleid: js-helmet-protection-off
app.use(helmet({ contentSecurityPolicy: false }));
// ruleid: js-helmet-protection-off
app.use(helmet({ frameguard: false, hidePoweredBy: true }));
// ok: js-helmet-protection-off
app.use(helmet());
// ok: js-helmet-protection-off
app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } }));
