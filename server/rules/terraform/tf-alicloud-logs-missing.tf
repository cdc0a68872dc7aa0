# ruleid: tf-alicloud-logs-missing
resource "alicloud_oss_bucket" "a" {
  bucket = "orders"
}

resource "alicloud_actiontrail_trail" "b" {
  trail_name = "all"
  # ruleid: tf-alicloud-logs-missing
  event_rw = "Write"
}

# ok: tf-alicloud-logs-missing
resource "alicloud_oss_bucket" "c" {
  bucket = "orders"
  logging {
    target_bucket = "logs"
  }
}

resource "alicloud_actiontrail_trail" "d" {
  # ok: tf-alicloud-logs-missing
  event_rw = "All"
}
