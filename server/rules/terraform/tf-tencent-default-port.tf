resource "tencentcloud_mysql_instance" "a" {
  mem_size = 4000
  # ruleid: tf-tencent-default-port
  intranet_port = 3306
}

resource "tencentcloud_mysql_instance" "b" {
  # ruleid: tf-tencent-default-port
  intranet_port = 3306
  instance_name = "orders"
}

resource "tencentcloud_mysql_instance" "c" {
  # ok: tf-tencent-default-port
  intranet_port = 13306
}

resource "tencentcloud_mysql_instance" "d" {
  # ok: tf-tencent-default-port
  intranet_port = var.port
}
