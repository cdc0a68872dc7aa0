resource "aws_instance" "reports" {
  ami           = var.ami
  instance_type = "t3.small"
  # ruleid: tf-aws-public-address
  associate_public_ip_address = false
}

resource "aws_launch_template" "archive" {
  image_id = var.ami
  # ruleid: tf-aws-public-address
  associate_public_ip_address = false
}

resource "aws_instance" "customers" {
  ami           = var.ami
  instance_type = "t3.small"
  # ok: tf-aws-public-address
  associate_public_ip_address = false
}

resource "aws_instance" "shared" {
  ami           = var.ami
  instance_type = "t3.small"
  # ok: tf-aws-public-address
  associate_public_ip_address = var.associate_public_ip_address
}
