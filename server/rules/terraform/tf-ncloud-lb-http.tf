resource "ncloud_lb_listener" "a" {
  # ruleid: tf-ncloud-lb-http
  protocol = "HTTP"
  port = 80
}

resource "ncloud_lb_listener" "b" {
  port = 8080
  # ruleid: tf-ncloud-lb-http
  protocol = "HTTP"
}

resource "ncloud_lb_listener" "c" {
  # ok: tf-ncloud-lb-http
  protocol = "HTTPS"
}

resource "ncloud_lb_listener" "d" {
  # ok: tf-ncloud-lb-http
  protocol = "TLS"
}
