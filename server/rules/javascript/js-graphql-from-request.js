import { Octokit } from "@octokit/core";
import { graphql, buildSchema } from "graphql";

const kit = new Octokit();

app.get("/repository/:name", async (req, res) => {
  // ruleid: js-graphql-from-request
  res.json(await kit.graphql(`{ repository(owner: "acme", name: "${req.params.name}") { id } }`));
});

app.get("/user", async (req, res) => {
  const { id } = req.query;
  // ruleid: js-graphql-from-request
  res.json(await graphql(schema, "{ user(id: " + id + ") { name } }", root));
});

app.get("/repository2/:name", async (req, res) => {
  const query = "query ($name: String!) { repository(owner: \"acme\", name: $name) { id } }";
  // ok: js-graphql-from-request
  res.json(await kit.graphql(query, { name: req.params.name }));
});

app.get("/page", async (req, res) => {
  // ok: js-graphql-from-request
  res.json(await kit.graphql(`{ users(first: ${Number(req.query.count)}) { name } }`));
});
