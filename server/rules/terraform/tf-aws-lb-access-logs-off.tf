resource "aws_lb" "reports" {
  name    = "shop"
  subnets = var.subnets
  access_logs {
    # ruleid: tf-aws-lb-access-logs-off
    enabled = false
  }
}

resource "aws_alb" "archive" {
  name    = "shop"
  subnets = var.subnets
  access_logs {
    # ruleid: tf-aws-lb-access-logs-off
    enabled = false
  }
}

resource "aws_lb" "customers" {
  name    = "shop"
  subnets = var.subnets
  access_logs {
    # ok: tf-aws-lb-access-logs-off
    enabled = true
  }
}

resource "aws_lb" "shared" {
  name    = "shop"
  subnets = var.subnets
  access_logs {
    # ok: tf-aws-lb-access-logs-off
    enabled = var.enabled
  }
}
