resource "aws_iam_access_key" "a" {
  # ruleid: tf-aws-root-access-key
  user = "root"
}

resource "aws_iam_access_key" "b" {
  pgp_key = "keybase:acme"
  # ruleid: tf-aws-root-access-key
  user = "root"
}

resource "aws_iam_access_key" "c" {
  # ok: tf-aws-root-access-key
  user = aws_iam_user.ci.name
}

resource "aws_iam_access_key" "d" {
  # ok: tf-aws-root-access-key
  user = "ci"
}
