resource "ncloud_access_control_group_rule" "a" {
  inbound {
    protocol = "TCP"
    # ruleid: tf-ncloud-open-network
    ip_block = "0.0.0.0/0"
    port_range = "22"
  }
}

resource "ncloud_access_control_group_rule" "b" {
  outbound {
    # ruleid: tf-ncloud-open-network
    ip_block = "::/0"
  }
}

resource "ncloud_access_control_group_rule" "c" {
  inbound {
    # ok: tf-ncloud-open-network
    ip_block = "10.1.0.0/16"
  }
}

resource "ncloud_access_control_group_rule" "d" {
  inbound {
    # ok: tf-ncloud-open-network
    ip_block = var.office
  }
}
