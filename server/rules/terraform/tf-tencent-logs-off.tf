resource "tencentcloud_instance" "a" {
  instance_name = "web"
  # ruleid: tf-tencent-logs-off
  disable_monitor_service = true
}

# ruleid: tf-tencent-logs-off
resource "tencentcloud_clb_instance" "b" {
  clb_name = "web"
}

resource "tencentcloud_instance" "c" {
  # ok: tf-tencent-logs-off
  disable_monitor_service = false
}

# ok: tf-tencent-logs-off
resource "tencentcloud_clb_instance" "d" {
  log_set_id = tencentcloud_clb_log_set.set.id
}
