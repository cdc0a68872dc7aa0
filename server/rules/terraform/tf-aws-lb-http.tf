resource "aws_lb_listener" "shop" {
  load_balancer_arn = aws_lb.shop.arn
  port              = 80
  # ruleid: tf-aws-lb-http
  protocol          = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.shop.arn
  }
}

resource "aws_alb_listener" "admin" {
  load_balancer_arn = aws_lb.shop.arn
  port              = 8080
  # ruleid: tf-aws-lb-http
  protocol          = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.admin.arn
  }
}

resource "aws_lb_listener" "redirect" {
  load_balancer_arn = aws_lb.shop.arn
  port              = 80
  # ok: tf-aws-lb-http
  protocol          = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_target_group" "shop" {
  port     = 8080
  # ok: tf-aws-lb-http
  protocol = "HTTP"
}
