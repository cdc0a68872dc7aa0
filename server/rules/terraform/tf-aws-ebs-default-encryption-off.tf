resource "aws_ebs_encryption_by_default" "reports" {
  count = 1
  # ruleid: tf-aws-ebs-default-encryption-off
  enabled = false
}

resource "aws_ebs_encryption_by_default" "archive" {
  count = 1
  # ruleid: tf-aws-ebs-default-encryption-off
  enabled = false
}

resource "aws_ebs_encryption_by_default" "customers" {
  count = 1
  # ok: tf-aws-ebs-default-encryption-off
  enabled = true
}

resource "aws_ebs_encryption_by_default" "shared" {
  count = 1
  # ok: tf-aws-ebs-default-encryption-off
  enabled = var.enabled
}
