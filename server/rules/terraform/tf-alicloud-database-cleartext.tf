resource "alicloud_db_instance" "a" {
  engine = "MySQL"
  # ruleid: tf-alicloud-database-cleartext
  ssl_action = "Close"
}

# ruleid: tf-alicloud-database-cleartext
resource "alicloud_db_instance" "b" {
  engine = "MySQL"
  engine_version = "8.0"
}

resource "alicloud_db_instance" "c" {
  # ok: tf-alicloud-database-cleartext
  ssl_action = "Open"
}

resource "alicloud_db_instance" "d" {
  # ok: tf-alicloud-database-cleartext
  ssl_action = var.ssl
}
