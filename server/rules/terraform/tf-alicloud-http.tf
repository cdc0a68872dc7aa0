resource "alicloud_api_gateway_api" "a" {
  request_config {
    # ruleid: tf-alicloud-http
    protocol = "HTTP"
    method = "GET"
  }
}

resource "alicloud_api_gateway_api" "b" {
  request_config {
    method = "GET"
    # ruleid: tf-alicloud-http
    protocol = "HTTP,HTTPS"
  }
}

resource "alicloud_api_gateway_api" "c" {
  request_config {
    # ok: tf-alicloud-http
    protocol = "HTTPS"
  }
}

resource "alicloud_alb_listener" "d" {
  # ok: tf-alicloud-http
  listener_protocol = "HTTPS"
}
