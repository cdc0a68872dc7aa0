resource "panos_security_policy" "a" {
  rule {
    source_zones = ["any"]
    source_addresses = ["any"]
    destination_zones = ["any"]
    # ruleid: tf-panos-any-to-any
    destination_addresses = ["any"]
    action = "allow"
  }
}

resource "panos_security_rule_group" "b" {
  rule {
    name = "all"
    source_zones = ["any"]
    source_addresses = ["any"]
    destination_zones = ["any"]
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
    source_zones = ["any"]
    source_addresses = ["any"]
    destination_zones = ["any"]
    # ok: tf-panos-any-to-any
    destination_addresses = ["any"]
    action = "drop"
  }
}

resource "panos_security_policy" "zones" {
  rule {
    source_zones      = ["inside"]
    source_addresses  = ["any"]
    destination_zones = ["internet"]
    # ok: tf-panos-any-to-any
    destination_addresses = ["any"]
    action                = "allow"
  }
}
