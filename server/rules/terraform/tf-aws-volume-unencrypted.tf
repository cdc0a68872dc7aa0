# ruleid: tf-aws-volume-unencrypted
resource "aws_ebs_volume" "orders" {
  availability_zone = "eu-west-1a"
  size              = 40
}

resource "aws_ebs_volume" "reports" {
  availability_zone = "eu-west-1a"
  size              = 40
  # ruleid: tf-aws-volume-unencrypted
  encrypted = false
}

resource "aws_ebs_volume" "customers" {
  availability_zone = "eu-west-1a"
  size              = 40
  # ok: tf-aws-volume-unencrypted
  encrypted = true
}

resource "aws_ebs_volume" "shared" {
  availability_zone = "eu-west-1a"
  size              = 40
  # ok: tf-aws-volume-unencrypted
  encrypted = var.encrypted
}
