import { conforms } from "../support/core.ts";

describe("patterns in HTML", () => {
  describe("elements", () => {
    conforms("html", [
      ["<script>...</script>", "«<script>a()</script>»«<script></script>»<style>b</style>"],
      ["<script ...>...</script>", '«<script src="a"></script>»«<script>b</script>»'],
      ["<$TAG ...>...</$TAG>", "«<b>x</b>»", "$TAG=b"],
      ["<a href=$URL>...</a>", '«<a href="x">y</a>»<a id="z">y</a>', '$URL="x"'],
      ["<form ...>...</form>", '<div>«<form method="post"><input name="a"></form>»</div>'],
      ["<p>...<b>$X</b>...</p>", "«<p>a <b>c</b> d</p>»<p>e</p>", "$X=c"],
      ["<p>a</p>", "«<p>a</p>»<p>b</p><p></p>"],
      ["<ul>...</ul>", "«<ul><li>a<li>b</ul>»"],
      ["<li>...</li>", "<ul>«<li>a»«<li>b»</ul>"],
      ["<iframe ...></iframe>", "«<iframe src=a></iframe>»"],
      ["<iframe ...>", "«<iframe src=a></iframe>»"],
    ]);
  });

  describe("tags and attributes", () => {
    conforms("html", [
      ["<input ...>", '«<input type="text">»«<input/>»<img>'],
      ["<input ... />", "«<input a>»\n"],
      [
        '<input type="password">',
        `«<input type="password">»«<input name=a type='password'>»«<input type=password>»<input>`,
      ],
      ['<input type="password" autocomplete="$A">', '«<input autocomplete="on" type="password">»', "$A=on"],
      ['<a target="_blank" ...>', '«<a href="x" target="_blank">y</a>»<a target="_self">z</a>'],
      ["<$T onclick=$CODE ...>", '«<b onclick="a()">c</b>»«<input onclick=d>»', '$CODE="a()" $T=b', "$CODE=d $T=input"],
      ['<img src="=~/^http:/">', '«<img src="http://a">»<img src="https://a">'],
      ['<a href="a&b">', '«<a href="a&amp;b">c</a>»'],
      ["<input disabled>", "«<input disabled>»<input>"],
      ["<div $ATTR=$V>...</div>", '«<div id="a">b</div>»', '$ATTR=id $V="a"'],
      ['<div class="...">...</div>', '«<div class="a">b</div>»<div>c</div>'],
      ["<INPUT Type=$T>", '«<input TYPE="a">»', '$T="a"'],
    ]);
  });

  describe("what makes no difference", () => {
    conforms("html", [
      ["<b>x</b>", "<!-- <b>x</b> -->«<b>x</b>»"],
      ["<b>x</b>", "«<b\n>x</b>»"],
      ["<b>x</b>", "<div <p «<b>x</b>»"],
    ]);
  });
});
