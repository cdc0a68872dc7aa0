resource "aws_emr_block_public_access_configuration" "a" {
  # ruleid: tf-aws-emr-public-allowed
  block_public_security_group_rules = false
}

resource "aws_emr_block_public_access_configuration" "b" {
  # ruleid: tf-aws-emr-public-allowed
  block_public_security_group_rules = false
  permitted_public_security_group_rule_range {
    min_range = 22
    max_range = 22
  }
}

resource "aws_emr_block_public_access_configuration" "c" {
  # ok: tf-aws-emr-public-allowed
  block_public_security_group_rules = true
}

resource "aws_emr_block_public_access_configuration" "d" {
  # ok: tf-aws-emr-public-allowed
  block_public_security_group_rules = var.block
}
