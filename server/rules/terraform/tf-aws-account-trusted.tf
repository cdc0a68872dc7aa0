resource "aws_iam_role" "a" {
  name = "a"
  # ruleid: tf-aws-account-trusted
  assume_role_policy = <<-EOF
    { "Statement": [{ "Action": "sts:AssumeRole", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" } }] }
  EOF
}

resource "aws_iam_role" "b" {
  # ruleid: tf-aws-account-trusted
  assume_role_policy = jsonencode({ Statement = [{ Action = "sts:AssumeRole", Effect = "Allow", Principal = { AWS = "111122223333" } }] })
}

resource "aws_iam_role" "c" {
  # ok: tf-aws-account-trusted
  assume_role_policy = <<-EOF
    { "Statement": [{ "Action": "sts:AssumeRole", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/deploy" } }] }
  EOF
}

resource "aws_iam_role" "d" {
  # ok: tf-aws-account-trusted
  assume_role_policy = <<-EOF
    { "Statement": [{ "Action": "sts:AssumeRole", "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" } }] }
  EOF
}

resource "aws_iam_role" "e" {
  # ok: tf-aws-account-trusted
  assume_role_policy = jsonencode({ Statement = [{ Action = "sts:AssumeRole", Effect = "Deny", Principal = { AWS = "111122223333" } }] })
}
