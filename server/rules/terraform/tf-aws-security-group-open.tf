resource "aws_security_group" "bastion" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    # ruleid: tf-aws-security-group-open
    cidr_blocks = ["0.0.0.0/0"]
  }
  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    # ok: tf-aws-security-group-open
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "web" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    # ok: tf-aws-security-group-open
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    # ok: tf-aws-security-group-open
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_security_group_rule" "database" {
  type              = "ingress"
  from_port         = 5000
  to_port           = 6000
  protocol          = "tcp"
  # ruleid: tf-aws-security-group-open
  cidr_blocks       = ["10.0.0.0/8", "0.0.0.0/0"]
  security_group_id = aws_security_group.web.id
}

resource "aws_vpc_security_group_ingress_rule" "all" {
  ip_protocol = "-1"
  # ruleid: tf-aws-security-group-open
  cidr_ipv4   = "0.0.0.0/0"
}
