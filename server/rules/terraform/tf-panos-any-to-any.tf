resource "panos_security_policy" "a" {
  rule {
    source_addresses = ["any"]
    # ruleid: tf-panos-any-to-any
    destination_addresses = ["any"]
    action = "allow"
  }
}

resource "panos_security_rule_group" "b" {
  rule {
    name = "all"
    source_addresses = ["any"]
    # ruleid: tf-panos-any-to-any
    destination_addresses = ["any"]
    applications = ["ssl"]
    action = "allow"
  }
}

resource "panos_security_policy" "c" {
  rule {
    source_addresses = ["10.0.0.0/8"]
    # ok: tf-panos-any-to-any
    destination_addresses = ["any"]
    action = "allow"
  }
}

resource "panos_security_policy" "d" {
  rule {
    source_addresses = ["any"]
    # ok: tf-panos-any-to-any
    destination_addresses = ["any"]
    action = "drop"
  }
}
