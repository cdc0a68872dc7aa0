// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is source text.
import { conforms, knownWrong } from "../support/core.ts";

describe("patterns in Bash", () => {
  describe("commands", () => {
    conforms("bash", [
      ["curl ... $URL", '«curl -sSL "$url"»\n«curl https://x»\nwget y', '$URL="$url"', "$URL=https://x"],
      ["curl ...", '«curl»\n«curl -k x» > out\n«A=1 curl y»\n"curl"x z'],
      ["eval $X", 'eval\n«eval $x»\n«eval "$y"»\neval a b', "$X=$x", '$X="$y"'],
      ["eval ... $X ...", "«eval a $b»", "$X=$b", "$X=a"],
      ["curl ... -k ...", "«curl -k x»\n«curl -s -k y»\ncurl -s z"],
      ["rm -rf $X", "«rm -rf /»\nrm -r /\nrm -rf a b", "$X=/"],
      ["$CMD --force", "«git --force»\ngit push --force", "$CMD=git"],
      ["chmod 777 $F", "«chmod 777 a»\nchmod 755 b", "$F=a"],
      ["foo $...ARGS", "«foo a b»", "$...ARGS=a b"],
      ["foo $X $X", "«foo a a»\nfoo a b", "$X=a"],
    ]);
  });

  describe("where a command stands", () => {
    conforms("bash", [
      [
        "foo 1",
        "if «foo 1»; then «foo 1»; elif «foo 1»; then :; else «foo 1»; fi\nx=$(«foo 1»)\ny=`«foo 1»`\n«foo 1» | bar && «foo 1» &",
      ],
      ["foo 1", "# foo 1\n'foo 1'\necho \"a $(«foo 1»)\" 'foo 1'\n«foo 1» > out 2>&1"],
      ["foo 1", "f() { «foo 1»; }\nfor i in a; do «foo 1»; done\ncase $x in a) «foo 1»;; esac\n(«foo 1»)\n! «foo 1»"],
    ]);
  });

  describe("words and quotes", () => {
    conforms("bash", [
      ["foo bar", "«foo bar»\n«foo 'bar'»\n«foo \"bar\"»\nfoo baz"],
      ['foo "..."', '«foo bar»\n«foo \'a b\'»\n«foo "c"»\nfoo $d\nfoo "e $f"'],
      ['foo "$X"', '«foo \'a b\'»\n«foo "$c"»\nfoo "d $e"', "$X=a b", "$X=$c"],
      ['foo "...$X..."', '«foo "a $b c"»\n«foo "${d}"»\nfoo \'e $f\'\nfoo g', "$X=$b", "$X=${d}"],
      ['foo "https://$X"', '«foo "https://$a"»\nfoo "http://$b"', "$X=$a"],
      ['foo "=~/^a+$/"', "«foo aaa»\n«foo 'a'»\nfoo ab"],
      ['"...$(curl ...)..."', 'echo «"a $(curl b)"»\necho "c $(wget d)"'],
      ["foo /tmp/$X", "«foo /tmp/$a»\nfoo /var/$b", "$X=$a"],
    ]);
  });

  describe("variables", () => {
    conforms("bash", [
      ["foo $x", "«foo $x»\n«foo ${x}»\nfoo $y\nfoo x"],
      ["foo $1", "«foo $1»\nfoo $2"],
      ["foo ${HOME}", "«foo ${HOME}»\n«foo $HOME»\nfoo $USER"],
      ["$X=$V", "«a=1»\nlocal «b=$c»\nexport «D='e'»", "$V=1 $X=a", "$V=$c $X=b", "$V='e' $X=D"],
      ["IFS=$V", "«IFS=,»\nOTHER=,", "$V=,"],
      ["export $X=$V", "«export A=1»\nB=2", "$V=1 $X=A"],
      ["$X=$(...)", "«a=$(date)»\n«b=`ls`»\nc=d", "$X=a", "$X=b"],
    ]);
  });

  describe("pipes, lists, redirections", () => {
    conforms("bash", [
      ["curl ... | bash", "«curl -s x | bash»\ncurl y | tee z\n«curl w 2> /dev/null | bash»"],
      ["curl ... | $SH", "«curl x | sh»", "$SH=sh"],
      ["... | bash", "«curl x | tee y | bash»\nbash z"],
      ["$(curl ...)", "eval «$(curl x)»\ny=«`curl z`»\ncurl w"],
      ["eval $(curl ...)", "«eval $(curl x)»\neval $(wget y)"],
      ["foo && bar", "«foo && bar»\nfoo || bar"],
      ["foo > $F", "«foo > out»\nfoo", "$F=out"],
      ["bash <(curl ...)", "«bash <(curl x)»\nbash y"],
      ["eval <... $(curl ...) ...>", '«eval "a $(curl b)"»\neval c'],
    ]);
  });

  describe("statements", () => {
    conforms("bash", [
      ["foo $X\n...\nbar $X", "«foo a\nx\nbar a»\nbar b", "$X=a"],
      ["foo\n...\nbar", "«foo\nif c; then\n  for d in e; do bar»; done\nfi"],
      ["foo\n...\nbar", "if c; then foo; fi\nbar"],
      ["if $C; then ... fi", "«if a; then b; fi»\n«if [ -z $c ]; then d; else e; fi»", "$C=a", "$C=[ -z $c ]"],
      ["if $C; then\n  ...\n  foo\n  ...\nfi", "«if a; then b; foo; fi»\nif a; then b; fi", "$C=a"],
      ["for $X in ...; do ... done", "«for i in a b; do c; done»", "$X=i"],
      ["while $C; do ... done", "«while a; do b; done»", "$C=a"],
      ["$F() { ... }", "«f() { a; b; }»\n«function g { c; }»", "$F=f", "$F=g"],
      ["$F() {\n  ...\n  eval $X\n  ...\n}", "«f() { a; eval $b; }»\ng() { c; }", "$F=f $X=$b"],
      ['[ "$X" = "$Y" ]', '«[ "$a" = b ]»\n[ "$c" != d ]', "$X=$a $Y=b"],
    ]);
  });

  describe("constants", () => {
    conforms("bash", [
      ["foo x", 'a=x\n«foo $a»\n«foo "$a"»\n«foo "${a}"»'],
      ["foo x", "a=x\na=y\nfoo $a"],
      ["foo x", "a=x\na+=y\nfoo $a"],
      ["foo x", "a=x\nread -r a\nfoo $a"],
      ["foo x", "for a in x; do foo $a; done"],
      ["foo x", "readonly A='x'\nf() { «foo \"$A\"»; }"],
      ["foo xy", "a=x\n«foo \"${a}y\"»\n«foo x'y'»\nfoo ${b}y"],
      ["foo x", "f() { local a=x; foo $a; }\ng() { local a=y; foo $a; }"],
    ]);
  });

  knownWrong("bash", [["a variable with an operator is that variable too", "foo $x", "foo ${x:-y}"]]);
});
