resource "aws_network_acl_rule" "ssh" {
  rule_number = 100
  egress      = false
  protocol    = "tcp"
  rule_action = "allow"
  # ruleid: tf-aws-network-acl-open
  cidr_block  = "0.0.0.0/0"
  from_port   = 22
  to_port     = 22
}

resource "aws_network_acl_rule" "all" {
  rule_number = 110
  protocol    = "-1"
  rule_action = "allow"
  # ruleid: tf-aws-network-acl-open
  cidr_block  = "0.0.0.0/0"
}

resource "aws_network_acl_rule" "web" {
  rule_action = "allow"
  # ok: tf-aws-network-acl-open
  cidr_block  = "0.0.0.0/0"
  from_port   = 443
  to_port     = 443
}

resource "aws_network_acl_rule" "block" {
  rule_action = "deny"
  # ok: tf-aws-network-acl-open
  cidr_block  = "0.0.0.0/0"
}
