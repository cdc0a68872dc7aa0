resource "alicloud_security_group_rule" "a" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  # ruleid: tf-alicloud-open-network
  cidr_ip = "0.0.0.0/0"
}

resource "alicloud_db_instance" "b" {
  engine = "MySQL"
  # ruleid: tf-alicloud-open-network
  security_ips = ["0.0.0.0/0"]
}

resource "alicloud_security_group_rule" "c" {
  type = "ingress"
  # ok: tf-alicloud-open-network
  cidr_ip = "10.0.0.0/8"
}

resource "alicloud_security_group_rule" "d" {
  type = "egress"
  # ok: tf-alicloud-open-network
  cidr_ip = "0.0.0.0/0"
}
