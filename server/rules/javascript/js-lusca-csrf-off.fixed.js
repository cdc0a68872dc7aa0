const lusca = require("lusca");

// ruleid: js-lusca-csrf-off
app.use(lusca({ csrf: true, xframe: "SAMEORIGIN" }));
// ruleid: js-lusca-csrf-off
const server = new ApolloServer({ typeDefs, csrfPrevention: true });
// ok: js-lusca-csrf-off
app.use(lusca({ csrf: true }));
// ok: js-lusca-csrf-off
const other = new ApolloServer({ typeDefs, resolvers });
