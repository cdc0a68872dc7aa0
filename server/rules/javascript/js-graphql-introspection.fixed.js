const { ApolloServer } = require("@apollo/server");

// ruleid: js-graphql-introspection
const server = new ApolloServer({ typeDefs, introspection: process.env.NODE_ENV !== "production" });
// ruleid: js-graphql-introspection
app.use("/graphql", graphqlHTTP({ schema, graphiql: process.env.NODE_ENV !== "production" }));
// ok: js-graphql-introspection
const closed = new ApolloServer({ typeDefs, introspection: false });
// ok: js-graphql-introspection
const plain = new ApolloServer({ typeDefs, resolvers });
