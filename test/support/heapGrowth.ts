/**
 * Prints the bytes of the parser's memory after a warm-up and after 200 more analyses, edits and tried fixes of the
 * same text, as JSON. A process of its own, since other tests' parses would count, too.
 */
const memories: WebAssembly.Memory[] = [];
const Memory = WebAssembly.Memory;
WebAssembly.Memory = class extends Memory {
  constructor(descriptor: WebAssembly.MemoryDescriptor) {
    super(descriptor);
    memories.push(this);
  }
} as typeof WebAssembly.Memory;

async function main(): Promise<void> {
  const { analyzerWith, ruleFor } = await import("./core.ts");
  const { OPEN_POLICY } = await import("../../server/src/core/policy/effectivePolicy.ts");
  const analyzer = await analyzerWith(ruleFor("a.js", "pattern: foo($X)\nfix: bar($X)"));
  const text = "function f(a) {\n  if (a) { return [1, 'b', a.c(d)]; }\n}\n".repeat(150);
  const once = async () => {
    await analyzer.scan({ path: "a.js", text: `${text}foo(1);` }, OPEN_POLICY);
    const document = analyzer.open({ path: "a.js", text: `${text}foo(1);` });
    const { findings } = await document.analyze(OPEN_POLICY);
    await document.fixes(findings[0]!, OPEN_POLICY);
    document.edit([{ start: 20, end: 20, newText: "(" }]);
    await document.analyze(OPEN_POLICY);
    document.edit([{ start: 20, end: 21, newText: "" }]);
    document.replaceText(text);
    await document.analyze(OPEN_POLICY, { timeBudgetMs: 0 });
    document.close();
  };
  const size = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  for (let i = 0; i < 10; i++) await once();
  const before = size();
  for (let i = 0; i < 200; i++) await once();
  process.stdout.write(JSON.stringify({ memories: memories.length, before, after: size() }));
}

void main();
