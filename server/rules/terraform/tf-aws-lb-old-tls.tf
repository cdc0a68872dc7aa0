resource "aws_lb_listener" "reports" {
  port     = 443
  protocol = "HTTPS"
  # ruleid: tf-aws-lb-old-tls
  ssl_policy = "ELBSecurityPolicy-2016-08"
}

resource "aws_alb_listener" "archive" {
  port     = 443
  protocol = "HTTPS"
  # ruleid: tf-aws-lb-old-tls
  ssl_policy = "ELBSecurityPolicy-2016-08"
}

resource "aws_lb_listener" "customers" {
  port     = 443
  protocol = "HTTPS"
  # ok: tf-aws-lb-old-tls
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
}

resource "aws_lb_listener" "shared" {
  port     = 443
  protocol = "HTTPS"
  # ok: tf-aws-lb-old-tls
  ssl_policy = var.ssl_policy
}
