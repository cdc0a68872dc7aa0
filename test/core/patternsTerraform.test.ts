import { conforms } from "../support/core.ts";

const D = "$";

describe("patterns in Terraform", () => {
  describe("attributes", () => {
    conforms("terraform", [
      [
        'acl = "public-read"',
        'resource "a" "b" {\n  «acl = "public-read"»\n}\nresource "a" "c" {\n  acl = "private"\n}',
      ],
      ["$K = $V", 'a {\n  «b = 1»\n  «c = "d"»\n}', "$K=b $V=1", '$K=c $V="d"'],
      ["encrypted = false", "a {\n  «encrypted = false»\n}\nb {\n  encrypted = true\n}"],
      ["size = $N", "«size = 5»\nsizes = 6", "$N=5"],
      ['a = "..."', `«a = "b"»\n«a = <<EOT\nb\nEOT»\na = b\na = "c${D}{d}"`],
      ['a = "$X"', '«a = "b c"»\n', "$X=b c"],
      ['a = "=~/^b+$/"', '«a = "bbb"»\na = "bc"'],
      ["a = ...", "«a = 1»\nb = 1"],
      ["tags = { Name = $X }", 'a {\n  «tags = {\n    Env  = "e"\n    Name = "n"\n  }»\n}', '$X="n"'],
      ['tags = { "Name" = "n" }', 'a {\n  «tags = { Name : "n" }»\n}'],
      ["tags = { ..., Name = $X, ... }", '«tags = { a = 1, Name = "n", b = 2 }»\ntags = { a = 1 }', '$X="n"'],
    ]);
  });

  describe("blocks", () => {
    conforms("terraform", [
      [
        'resource "aws_s3_bucket" $NAME {\n  ...\n  acl = "public-read"\n  ...\n}',
        '«resource "aws_s3_bucket" "b" {\n  bucket = "x"\n  acl    = "public-read"\n}»\nresource "aws_s3_bucket" "c" {\n  acl = "private"\n}',
        '$NAME="b"',
      ],
      [
        'resource "aws_s3_bucket" $NAME { ... acl = "public-read" ... }',
        '«resource "aws_s3_bucket" "b" {\n  acl = "public-read"\n}»\nresource "aws_sns_topic" "c" {\n  acl = "public-read"\n}',
      ],
      [
        'resource "a" "..." {\n  ...\n}',
        '«resource "a" "b" {}»\n«resource "a" "c" {\n  d = 1\n}»\nresource "e" "f" {}',
      ],
      ['resource "a" "$NAME" {\n  ...\n}', '«resource "a" "b" {}»', "$NAME=b"],
      ["resource $TYPE $NAME {\n  ...\n}", '«resource "a" "b" {}»\ndata "a" "b" {}', '$NAME="b" $TYPE="a"'],
      ["resource ... {\n  ...\n}", '«resource "a" "b" {}»\ndata "a" "b" {}'],
      ["b = 1\na = 2", "x «{\n  a = 2\n  c = 3\n  b = 1\n}»\n".replace("«{\n  ", "{\n  «").replace("\n}»", "»\n}")],
      [
        "$T $L {\n  ...\n  b = $X\n  a = $X\n  ...\n}",
        '«x "y" {\n  a = 1\n  b = 1\n}»\nx "z" {\n  a = 1\n  b = 2\n}',
        '$L="y" $T=x $X=1',
      ],
      [
        'resource "sg" $N {\n  ...\n  ingress {\n    ...\n    cidr_blocks = [..., "0.0.0.0/0", ...]\n    ...\n  }\n  ...\n}',
        '«resource "sg" "a" {\n  ingress {\n    from_port = 22\n  }\n  ingress {\n    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]\n  }\n}»\nresource "sg" "b" {\n  egress {\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}',
        '$N="a"',
      ],
      ["ingress {\n  ...\n}", 'resource "sg" "a" {\n  «ingress {\n    from_port = 22\n  }»\n}'],
      ["provider $P {\n  ...\n}", '«provider "aws" {\n  region = "x"\n}»', '$P="aws"'],
      [
        'dynamic "$N" {\n  ...\n  content {\n    ...\n  }\n}',
        'a {\n  «dynamic "s" {\n    for_each = b\n    content {\n      c = 1\n    }\n  }»\n}',
      ],
      [
        "terraform {\n  backend $B {\n    ...\n  }\n}",
        '«terraform {\n  required_version = "1"\n  backend "s3" {}\n}»',
        '$B="s3"',
      ],
      [
        "variable $N {\n  ...\n  sensitive = true\n}",
        '«variable "a" {\n  type      = string\n  sensitive = true\n}»\nvariable "b" {}',
      ],
    ]);
  });

  describe("expressions", () => {
    conforms("terraform", [
      ["var.$X", "a = «var.b»\nc = local.d\ne = f(«var.g»)", "$X=b", "$X=g"],
      ["aws_s3_bucket.$N.id", "a = «aws_s3_bucket.b.id»\nc = aws_s3_bucket.b.arn", "$N=b"],
      ["aws_s3_bucket.$N", "a = «aws_s3_bucket.b».id\n", "$N=b"],
      ["$X[0]", "a = «b.c[0]»\nd = e[1]", "$X=b.c"],
      ["f(...)", "a = «f()»\nb = «f(1, c...)»\nd = g()"],
      ["f($X, ...)", "a = «f(1, 2)»\nb = f()", "$X=1"],
      ['file("$P")', 'a = jsonencode({ b = «file("c")» })', "$P=c"],
      ['jsonencode({ ..., Principal = "*", ... })', 'a = «jsonencode({ Effect = "Allow", Principal = "*" })»\n'],
      ["$C ? $A : $B", "a = «b ? 1 : 2»\n", "$A=1 $B=2 $C=b"],
      ["$X == $X", "a = «b.c == b.c»\nd = b == c"],
      ["$X && $Y", "a = «b && !c»", "$X=b $Y=!c"],
      [`"...${D}{$X}..."`, `a = «"b${D}{var.c}d"»\ne = "f"`, "$X=var.c"],
      ["[...]", "a = «[1, 2]»\nb = 1"],
      ["[$X]", "a = «[1]»\nb = [1, 2]", "$X=1"],
      ["b", "a = «b»\nb = 1\nc = d.b"],
      ["f(<... var.$X ...>)", "a = «f(g(var.b))»\nc = f(d)", "$X=b"],
    ]);
  });

  describe("constants and strings", () => {
    conforms("terraform", [
      ['acl = "public-read"', 'locals {\n  a = "public-read"\n}\nb {\n  «acl = local.a»\n}'],
      ["encrypted = false", "locals {\n  e = false\n}\nb {\n  «encrypted = local.e»\n}"],
      ['acl = "public-read"', `locals {\n  p = "public"\n}\nb {\n  «acl = "${D}{local.p}-read"»\n}`],
      ['a = "x"', 'locals {\n  b = "x"\n}\nlocals {\n  b = "y"\n}\nc {\n  a = local.b\n}'],
      ['a = "x\\ny\\n"', "«a = <<-EOT\n    x\n    y\n  EOT»\nb = 1"],
      ["a = (1)", "«a = 1»\n"],
      ["a = 1", "«a = (1)»\n// a = 1\n# a = 1\n/* a = 1 */"],
      ["a = 1", "«a = 1»\nb = [\n"],
    ]);
  });
});
