resource "panos_security_policy" "a" {
  rule {
    name = "out"
    action = "allow"
    # ruleid: tf-panos-any-application
    applications = ["any"]
    services = ["application-default"]
  }
}

resource "panos_security_rule_group" "b" {
  rule {
    name = "out"
    applications = ["ssl"]
    # ruleid: tf-panos-any-application
    services = ["any"]
    action = "allow"
  }
}

resource "panos_security_policy" "c" {
  rule {
    action = "allow"
    # ok: tf-panos-any-application
    applications = ["web-browsing", "ssl"]
  }
}

resource "panos_security_policy" "d" {
  rule {
    action = "deny"
    # ok: tf-panos-any-application
    applications = ["any"]
  }
}
