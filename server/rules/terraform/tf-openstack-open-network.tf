resource "openstack_networking_secgroup_rule_v2" "a" {
  direction = "ingress"
  port_range_min = 22
  port_range_max = 22
  # ruleid: tf-openstack-open-network
  remote_ip_prefix = "0.0.0.0/0"
}

# ruleid: tf-openstack-open-network
resource "openstack_fw_rule_v1" "b" {
  name = "ssh"
  action = "allow"
  protocol = "tcp"
  destination_port = "22"
}

resource "openstack_networking_secgroup_rule_v2" "c" {
  direction = "ingress"
  # ok: tf-openstack-open-network
  remote_ip_prefix = "10.0.0.0/8"
}

# ok: tf-openstack-open-network
resource "openstack_fw_rule_v1" "d" {
  action = "allow"
  destination_ip_address = "10.0.0.5"
}
