resource "aws_instance" "reports" {
  instance_type = "t3.small"
  metadata_options {
    # ruleid: tf-aws-hop-limit
    http_put_response_hop_limit = 2
  }
}

resource "aws_launch_template" "archive" {
  instance_type = "t3.small"
  metadata_options {
    # ruleid: tf-aws-hop-limit
    http_put_response_hop_limit = 2
  }
}

resource "aws_instance" "customers" {
  instance_type = "t3.small"
  metadata_options {
    # ok: tf-aws-hop-limit
    http_put_response_hop_limit = 1
  }
}

resource "aws_instance" "shared" {
  instance_type = "t3.small"
  metadata_options {
    # ok: tf-aws-hop-limit
    http_put_response_hop_limit = var.http_put_response_hop_limit
  }
}
