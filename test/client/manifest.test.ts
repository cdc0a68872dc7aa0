import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { CLIENT_COMMANDS } from "../../server/src/protocol/index.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));
const { commands, menus, keybindings, views, viewsWelcome, walkthroughs, colors, viewsContainers } =
  manifest.contributes;
const declared: string[] = commands.map(({ command }: { command: string }) => command);

/** All sources of the extension as one text. */
const sources = fs
  .readdirSync(path.join(ROOT, "client/src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => fs.readFileSync(path.join(ROOT, "client/src", file), "utf8"))
  .join("\n");

describe("the extension's manifest", () => {
  it("declares every command that the extension registers, and no other", () => {
    const registered = [...sources.matchAll(/^ {2,4}"(riskmark\.\w+)": /gm)].map(([, id = ""]) => id);
    assert.deepEqual([...declared].sort(), [...registered, ...Object.values(CLIENT_COMMANDS)].sort());
  });

  it("files every command under Riskmark", () => {
    for (const { command, category } of commands) assert.equal(category, "Riskmark", command);
  });

  it("refers to declared commands only", () => {
    const inMenus = Object.values<{ command: string }[]>(menus)
      .flat()
      .map(({ command }) => command);
    const inKeys = keybindings.map(({ command }: { command: string }) => command);
    const texts = JSON.stringify([viewsWelcome, walkthroughs]);
    const inLinks = [...texts.matchAll(/command:(riskmark\.\w+)(?=\))/g)].map(([, id = ""]) => id);
    assert.ok(inLinks.length > 0);
    for (const id of [...inMenus, ...inKeys, ...inLinks]) assert.ok(declared.includes(id), id);
  });

  it("asks only for context keys that the extension sets", () => {
    const asked = [
      ...JSON.stringify([commands, menus, keybindings, viewsWelcome]).matchAll(/riskmark\.(state|\w*[fF]inding\w*)\b/g),
    ];
    const keys = new Set(
      asked.map(([key]) => key).filter((key) => !declared.includes(key) && key !== "riskmark.findings"),
    );
    assert.ok(keys.size >= 3);
    for (const key of keys) {
      const [, name = ""] = key.split(".");
      assert.ok(sources.includes(`"${key}"`) || sources.includes(`#setContext("${name}"`), key);
    }
  });

  it("names files that exist", () => {
    const files: string[] = [
      manifest.icon,
      viewsContainers.activitybar[0].icon,
      views.riskmark[0].icon,
      ...walkthroughs.flatMap(({ steps }: { steps: { media: { markdown: string } }[] }) =>
        steps.map(({ media }) => media.markdown),
      ),
    ];
    for (const file of files) assert.ok(fs.existsSync(path.join(ROOT, file)), file);
  });

  it("has the colours that the panel's style sheet uses", () => {
    const styles = fs.readFileSync(path.join(ROOT, "media/guidance.css"), "utf8");
    const used = [...styles.matchAll(/--vscode-riskmark-(\w+)/g)].map(([, name]) => `riskmark.${name}`);
    assert.deepEqual(used.sort(), colors.map(({ id }: { id: string }) => id).sort());
  });

  it("starts the extension for its own concerns only", () => {
    for (const event of manifest.activationEvents) {
      assert.match(event, /^(onLanguage:[\w-]+|workspaceContains:\.riskmark|onWebviewPanel:riskmark\.guidance|onUri)$/);
    }
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  });
});
