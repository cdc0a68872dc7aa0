# ruleid: tf-aws-alb-invalid-headers
resource "aws_lb" "orders" {
  name    = "shop"
  subnets = var.subnets
  drop_invalid_header_fields = true
}

resource "aws_lb" "reports" {
  name    = "shop"
  subnets = var.subnets
  # ruleid: tf-aws-alb-invalid-headers
  drop_invalid_header_fields = true
}

resource "aws_lb" "customers" {
  name    = "shop"
  subnets = var.subnets
  # ok: tf-aws-alb-invalid-headers
  drop_invalid_header_fields = true
}

# ok: tf-aws-alb-invalid-headers
resource "aws_lb" "tcp" {
  name               = "mqtt"
  load_balancer_type = "network"
}
