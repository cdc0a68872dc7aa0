# ruleid: tf-aws-metadata-v1
resource "aws_instance" "orders" {
  ami           = var.ami
  instance_type = "t3.small"

  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_instance" "reports" {
  ami           = var.ami
  instance_type = "t3.small"
  metadata_options {
    # ruleid: tf-aws-metadata-v1
    http_tokens = "required"
  }
}

resource "aws_instance" "customers" {
  ami           = var.ami
  instance_type = "t3.small"
  metadata_options {
    # ok: tf-aws-metadata-v1
    http_tokens = "required"
  }
}

resource "aws_instance" "shared" {
  ami           = var.ami
  instance_type = "t3.small"
  metadata_options {
    # ok: tf-aws-metadata-v1
    http_tokens = var.http_tokens
  }
}
