# ruleid: tf-aws-lb-access-logs-missing
resource "aws_lb" "orders" {
  name    = "shop"
  subnets = var.subnets
}

# ruleid: tf-aws-lb-access-logs-missing
resource "aws_alb" "reports" {
  name    = "office"
  subnets = var.subnets
}

resource "aws_lb" "customers" {
  name    = "shop"
  subnets = var.subnets
  access_logs {
    # ok: tf-aws-lb-access-logs-missing
    bucket = aws_s3_bucket.logs.id
  }
}

resource "aws_lb" "shared" {
  name    = "shop"
  subnets = var.subnets
  access_logs {
    # ok: tf-aws-lb-access-logs-missing
    bucket = var.bucket
  }
}
