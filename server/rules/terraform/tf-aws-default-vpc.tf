# ruleid: tf-aws-default-vpc
resource "aws_default_vpc" "main" {
  tags = {
    Name = "main"
  }
}

# ruleid: tf-aws-default-vpc
resource "aws_default_vpc" "other" {
}

# ok: tf-aws-default-vpc
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

# ok: tf-aws-default-vpc
resource "aws_default_security_group" "closed" {
  vpc_id = aws_vpc.shop.id
}
