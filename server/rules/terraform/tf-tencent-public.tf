resource "tencentcloud_instance" "a" {
  instance_name = "web"
  # ruleid: tf-tencent-public
  allocate_public_ip = true
}

resource "tencentcloud_mysql_instance" "b" {
  mem_size = 4000
  # ruleid: tf-tencent-public
  internet_service = 1
}

resource "tencentcloud_instance" "c" {
  # ok: tf-tencent-public
  allocate_public_ip = false
}

resource "tencentcloud_mysql_instance" "d" {
  # ok: tf-tencent-public
  internet_service = 0
}
