import { conforms } from "../support/core.ts";

describe("patterns in YAML", () => {
  describe("one pair", () => {
    conforms("yaml", [
      ["privileged: true", "a:\n  «privileged: true»\n  b: 1\nprivileged: false"],
      ["privileged: $X", "a:\n  - «privileged: true»\n  - privileges: b", "$X=true"],
      ["$KEY: $VALUE", "«a: 1»\n«b: [c]»", "$KEY=a $VALUE=1", "$KEY=b $VALUE=[c]"],
      ["run: ...", "- «run: ls»\n- «run: |\n    ls\n    cd»\n- «run:»\n- walk: x"],
      ["$K: $K", "«a: a»\na: b", "$K=a"],
      ["image: nginx", "«image: nginx»\nimage: nginx:1"],
      ["a: $X", "«a: {b: c}»\n«a: [d]»", "$X={b: c}", "$X=[d]"],
      ["runs-on: $R", "job:\n  «runs-on: ubuntu-latest»", "$R=ubuntu-latest"],
    ]);
  });

  describe("mappings", () => {
    conforms("yaml", [
      ["a: 1\nb: 2", "- «a: 1\n  b: 2»\n- «b: 2\n  a: 1»\n- a: 1"],
      ["a: 1\nb: 2", "«c: 3\nb: 2\nd: 4\na: 1»"],
      ["name: $N\n...\nimage: $I", "- «image: x\n  other: 1\n  name: y»\n- name: z", "$I=x $N=y"],
      ["a:\n  b:\n    c: $X", "«a:\n  d: 0\n  b:\n    e: 0\n    c: 1»\nb:\n  c: 2", "$X=1"],
      ["a:\n  ...\n  b: $X\n  ...", "«a:\n  c: 0\n  b: 1»\n", "$X=1"],
      ["a:\n  b: 1", "«a: {b: 1}»"],
      ["a: {b: 1}", "«a:\n  b: 1»"],
      ["{steps: ...}", "job:\n  «steps:\n    - run: x»"],
      ["{a: 1, ..., b: 2}", "«{b: 2, c: 3, a: 1}»\n"],
      ["$K:\n  type: LoadBalancer", "spec:\n  «svc:\n    type: LoadBalancer»\n  other:\n    type: ClusterIP", "$K=svc"],
      ["a:\n  ...", "«a:\n  b: 1»\nc: 2"],
      ["$A: 1\n$B: 1", "«x: 1\ny: 1»\n"],
    ]);
  });

  describe("sequences", () => {
    conforms("yaml", [
      ["- run: $X", "steps:\n  - «run: a»\n  - uses: b\nrun: c", "$X=a"],
      ["- run: $X\n  ...", "- «name: n\n  run: a»\n- uses: b", "$X=a"],
      ["- name: $N\n  run: $X", "- «run: a\n  name: b»\n- run: c", "$N=b $X=a"],
      ["cmd: [a, b]", "«cmd: [a, b]»\n---\ncmd: [b, a]\n---\n«cmd:\n  - a\n  - b»\n---\ncmd: [a, b, c]"],
      ["cmd:\n  ...\n  - b\n  ...", "«cmd: [a, b, c]»\n---\n«cmd:\n  - b»\n---\ncmd: [a]"],
      ["cmd:\n- ...\n- b", "«cmd: [a, b]»\n---\ncmd: [b, a]"],
      ["cmd: [..., $LAST]", "«cmd: [a, b]»", "$LAST=b"],
      ["cmd: [$FIRST, ...]", "«cmd:\n  - a\n  - b»", "$FIRST=a"],
      ["cmd: [$...ARGS]", "«cmd: [a, b]»", "$...ARGS=a, b"],
      ["cmd: [...]", "«cmd: []»\n---\n«cmd: [a]»\n---\ncmd: a"],
      ["- - $X\n  - b", "- «[a, b]»\n- [c]", "$X=a"],
      ["drop: [ALL]", "caps:\n  «drop:\n  - ALL»\n  add:\n  - ALL"],
    ]);
  });

  describe("scalars", () => {
    conforms("yaml", [
      ["a: b", "«a: b»\n---\n«a: 'b'»\n---\n«a: \"b\"»\n---\n«'a': b»\n---\n«a: !!str b»\n---\na: !vault b"],
      ['a: "..."', "«a: b»\n---\n«a: ''»\n---\na: [b]"],
      ['a: "$X"', "«a: 'b c'»\n---\na: {b: c}", "$X=b c"],
      ['a: "=~/^b+$/"', "«a: bbb»\n---\na: bc"],
      ["a: b c", "«a: b\n  c»"],
      ['a: "x\\ny\\n"', "«a: |\n  x\n  y»\n---\na: >\n  x\n  y"],
      ['a: "x y\\n"', "«a: >\n  x\n  y»"],
      ['a: "x"', "«a: |-\n  x»\n---\n«a: >-\n  x»\n---\na: |\n  x"],
      ["a: null", "«a: null»\n---\n«a: ~»\n---\n«a:»\n---\na: b"],
      ["a: 'it''s'", '«a: "it\'s"»'],
      ["port: 80", "«port: 80»\n---\nport: 8080"],
      ["a: b # why", "«a: b»"],
      ["run: |\n  echo $X\n  ls", "«run: |\n  echo $X\n  ls»\n---\nrun: |\n  echo a\n  ls"],
    ]);
  });

  describe("anchors, aliases, merges, documents", () => {
    conforms("yaml", [
      ["a:\n  b: 1", "x: &x\n  b: 1\n«a: *x»"],
      ["a: $X", "x: &x {b: 1}\n«a: *x»", "$X=*x"],
      ["a: 1", "x: &x 1\n«a: *x»\n"],
      ["list:\n  - privileged: true\n    ...", "x: &x\n  privileged: true\n«list:\n  - *x»\n"],
      ["c:\n  a: 1\n  b: 2", "x: &x\n  a: 1\n«c:\n  <<: *x\n  b: 2»"],
      ["c:\n  a: 1", "x: &x\n  a: 1\nc:\n  <<: *x\n  a: 2"],
      ["c:\n  a: 1\n  b: 2", "x: &x {a: 1}\ny: &y {b: 2}\n«c:\n  <<: [*x, *y]»"],
      ["a: &z\n  b: $X", "«a: {b: 1}»", "$X=1"],
      ["kind: Pod", "«kind: Pod»\n---\nkind: Job\n---\n«kind: Pod»\n"],
      ["a: 1\nb: 2", "a: 1\n---\nb: 2"],
      ["a:\n  b: 1", "a: &a\n  c: *a\n"],
    ]);
  });

  describe("broken files", () => {
    conforms("yaml", [
      ["a: 1", "«a: 1»\nb: [\n"],
      ["a: 1", "x: {{ template }}\n«a: 1»\n"],
    ]);
  });
});
